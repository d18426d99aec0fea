import { resolveCode, type Files } from '../code/code-block.ts';
import { isRunnable } from '../code/runnable.ts';
import type { Entry } from '../entries/types.ts';
import { issue, type Issue } from '../issues/issue.ts';
import { didYouMean } from '../issues/suggest.ts';
import { WIKI } from '../../markdown/syntax/wikilinks.ts';
import { FENCE_OPTIONS, optionText } from '../../markdown/syntax/fence-options.ts';
import { picturePath, relativePath, resolveLink } from '../links/resolve.ts';
import type { Targets } from '../links/targets.ts';
import { checkVisibility } from './check-entries.ts';

/** What a body is checked against. */
export interface BodyContext {
	readonly files: Files;
	/** Paths below content/ of pictures and other files that are not text. */
	readonly assets: ReadonlySet<string>;
	readonly targets: Targets;
	readonly now: number;
	readonly diagramProblem: (source: string) => string | null;
	readonly report: (found: Issue) => void;
}

/** Checks a body's links, anchors, pictures and code. */
export function checkBody(entry: Entry, context: BodyContext): void {
	checkLinks(entry, context);
	const { files, assets, report } = context;
	for (const { url, place } of entry.content.images) {
		const path = picturePath(entry.path, url);
		const hint = () => didYouMean(path, [...assets], (asset) => encodeURI(relativePath(entry.path, asset)));
		if (/^[^:]+\.(?:svg|pdf|tiff?|bmp|ico|heic)$/i.test(path)) report(issue('image/format', place, { path: url }));
		else if (!assets.has(path)) report(issue('image/no-file', place, { path: url }, hint()));
	}
	for (const { node, place } of entry.content.code) {
		const block = resolveCode(node, files, place, report);
		for (const option of Object.keys(block.options)) {
			if ((FENCE_OPTIONS as readonly string[]).includes(option)) continue;
			report(issue('code/unknown-option', place, { option, known: FENCE_OPTIONS.join(', ') }, didYouMean(option, FENCE_OPTIONS)));
		}
		if (block.language === 'dot') {
			if (optionText(block.options, 'alt') === null) report(issue('diagram/missing-alt', place, {}));
			const reason = context.diagramProblem(block.text);
			if (reason !== null) report(issue('diagram/malformed', place, { reason }));
		}
		if (isRunnable(block.language) && block.origin === null && block.exemption === null) {
			report(issue('code/unproven', place, { language: block.language }));
		}
	}
}

function checkLinks(entry: Entry, { targets, now, report }: BodyContext): void {
	const slugs = [...targets.keys()].filter((key) => !key.includes('/'));
	for (const { url, place } of entry.content.links) {
		const resolved = resolveLink(url, entry.path, targets);
		if (resolved.kind === 'unknown') {
			const wiki = url.startsWith(WIKI);
			const word = (wiki ? url.slice(WIKI.length) : (url.split('/').at(-1) ?? url)).replace(/#.*$/, '').replace(/\.mdx?$/, '');
			const hint = didYouMean(word, slugs, (slug) => `[[${slug}]]`);
			report(issue('link/unknown-target', place, { target: resolved.written }, hint));
		} else if (resolved.kind === 'internal') {
			const { target, anchor } = resolved;
			const known = target.anchors === null ? null : [...target.anchors];
			if (anchor !== null && known !== null && !known.includes(anchor)) {
				const list = known.map((id) => `#${id}`).join(', ') || 'none';
				const hint = didYouMean(anchor, known, (id) => `#${id}`);
				report(issue('link/unknown-anchor', place, { target: target.url, anchor, known: list }, hint === null ? null : `${hint} headings there: ${list}`));
			}
			if (target.entry !== null) checkVisibility(entry, target.entry, now, () => place, report);
		}
	}
}
