import type { Files } from '../code/code-block.ts';
import type { Entry } from '../entries/types.ts';
import type { Examples } from '../examples/types.ts';
import { issue, type Issue } from '../issues/issue.ts';
import { didYouMean } from '../issues/suggest.ts';
import { WIKI } from '../../markdown/syntax/wikilinks.ts';
import { optionText } from '../../markdown/syntax/fence-options.ts';
import { picturePath, relativePath, resolveLink } from '../links/resolve.ts';
import type { Targets } from '../links/targets.ts';
import { checkCode } from './check-code.ts';
import { checkVisibility } from './check-entries.ts';

/** What a body is checked against. */
export interface BodyContext {
	readonly files: Files;
	readonly examples: Examples;
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
	for (const written of entry.content.code) {
		const block = checkCode(written, files, context.examples, report);
		if (block.language !== 'dot') continue;
		if (optionText(block.options, 'alt') === null) report(issue('diagram/missing-alt', written.place, {}));
		const reason = context.diagramProblem(block.text);
		if (reason !== null) report(issue('diagram/malformed', written.place, { reason }));
	}
}

function checkLinks(entry: Entry, { targets, now, report }: BodyContext): void {
	for (const { url, place } of entry.content.links) {
		const resolved = resolveLink(url, entry.path, targets);
		if (resolved.kind === 'unknown') {
			const wiki = url.startsWith(WIKI);
			const word = (wiki ? url.slice(WIKI.length) : (url.split('/').at(-1) ?? url)).replace(/#.*$/, '').replace(/\.mdx?$/, '');
			const slugs = [...targets.keys()].filter((key) => !key.includes('/'));
			const hint = didYouMean(word, slugs, (slug) => `[[${slug}]]`);
			report(issue('link/unknown-target', place, { target: resolved.written }, hint));
		} else if (resolved.kind === 'internal') {
			const { target, anchor } = resolved;
			if (anchor !== null && target.anchors !== null && !target.anchors.has(anchor)) {
				const known = [...target.anchors];
				const list = known.map((id) => `#${id}`).join(', ') || 'none';
				const hint = didYouMean(anchor, known, (id) => `#${id}`);
				report(issue('link/unknown-anchor', place, { target: target.url, anchor, known: list }, hint === null ? null : `${hint} headings there: ${list}`));
			}
			if (target.entry !== null) checkVisibility(entry, target.entry, now, () => place, report);
		}
	}
}
