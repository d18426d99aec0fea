import { WIKI } from '../../markdown/syntax/wikilinks.ts';
import type { Target, Targets } from './targets.ts';

/** Where a written link leads. */
export type Resolved =
	| { readonly kind: 'external'; readonly url: string }
	| { readonly kind: 'internal'; readonly target: Target; readonly anchor: string | null }
	| { readonly kind: 'unknown'; readonly written: string };

const external = /^(?:https?:|mailto:)/i;

/** The path that a relative one means, seen from a file: `../topics/a.md` in `articles/b.md` is `topics/a.md`. */
export function joinPath(from: string, relative: string): string {
	const parts = from.split('/').slice(0, -1);
	for (const part of relative.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.' && part !== '') parts.push(part);
	}
	return parts.join('/');
}

/**
 * Resolves a link that stands in the file at `path` below content/. Any scheme besides http, https and mailto
 * is unknown, so that no page can carry a `javascript:` link.
 */
export function resolveLink(url: string, path: string, targets: Targets): Resolved {
	if (external.test(url)) return { kind: 'external', url };
	const [before = '', anchor = null] = url.split(/#(.*)/s);
	const decoded = decode(before);
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
