import { WIKI } from '../../markdown/syntax/wikilinks.ts';
import type { Target, Targets } from './targets.ts';

/** Where a written link leads. */
export type Resolved =
	| { readonly kind: 'external'; readonly url: string }
	| { readonly kind: 'internal'; readonly target: Target; readonly anchor: string | null }
	| { readonly kind: 'unknown'; readonly written: string };

const external = /^(?:https?:|mailto:)/i;

/**
 * The path that a relative one means, seen from a file: `../topics/a.md` in `articles/b.md` is `topics/a.md`.
 * One that climbs above content/ keeps its `..`, so that it names nothing there.
 */
export function joinPath(from: string, relative: string): string {
	const parts = from.split('/').slice(0, -1);
	for (const part of relative.split('/')) {
		if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
		else if (part !== '.' && part !== '') parts.push(part);
	}
	return parts.join('/');
}

/** The path below content/ of a picture, which a file names by a relative address. */
export const picturePath = (from: string, url: string): string => joinPath(from, decode(url));

/** How a file names another one: `topics/a.png` seen from `articles/b.md` is `../topics/a.png`. */
export function relativePath(from: string, to: string): string {
	const [start, end] = [from.split('/').slice(0, -1), to.split('/')];
	const shared = start.findIndex((part, index) => part !== end[index]);
	const common = shared < 0 ? start.length : shared;
	return [...start.slice(common).map(() => '..'), ...end.slice(common)].join('/');
}

/**
 * Resolves a link that stands in the file at `path` below content/. Any scheme besides http, https and mailto
 * is unknown, so that no page can carry a `javascript:` link.
 */
export function resolveLink(url: string, path: string, targets: Targets): Resolved {
	if (external.test(url)) return { kind: 'external', url };
	const [before = '', anchor = null] = url.split(/#(.*)/s);
	const decoded = decode(before);
	if (decoded === WIKI && anchor === null) return { kind: 'unknown', written: '[[]]' };
	const key = decoded === '' || decoded === WIKI
		? path
		: decoded.startsWith(WIKI)
			? decoded.slice(WIKI.length)
			: decoded.startsWith('/')
				? decoded
				: joinPath(path, decoded);
	const target = targets.get(key);
	if (target === undefined) return { kind: 'unknown', written: decoded.startsWith(WIKI) ? `[[${key}]]` : url };
	return { kind: 'internal', target, anchor: anchor === null ? null : decode(anchor) };
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		// A stray percent sign is no encoding: the text means itself.
		return text;
	}
}
