import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltPage } from './read-pages.ts';

/** Something that a reader of a built page would meet. */
export interface PageProblem {
	readonly page: string;
	readonly problem: string;
}

/**
 * What is wrong with a built site: links, pictures, styles and scripts that lead to no file of it, fragments that lead
 * to no place on a page, and what the content security policy would keep from working.
 */
export function siteProblems(pages: readonly BuiltPage[], folder: string, base: string): PageProblem[] {
	const ids = new Map(pages.map((page) => [page.url, new Set(page.ids)]));
	const exists = new Map<string, boolean>();
	const isThere = (file: string) => {
		const known = exists.get(file) ?? existsSync(join(folder, file));
		exists.set(file, known);
		return known;
	};
	const problemOf = (target: string, url: string): string | null => {
		const { pathname, hash } = new URL(target, `http://site${base.slice(0, -1)}${url}`);
		if (!pathname.startsWith(base)) return `${target} leads out of the site, which lies below ${base}`;
		const path = decodeURIComponent(`/${pathname.slice(base.length)}`);
		if (!isThere(path.endsWith('/') ? `${path}index.html` : path)) return `${target} leads to nothing`;
		const anchor = decodeURIComponent(hash.slice(1));
		return anchor === '' || ids.get(path)?.has(anchor) ? null : `${target} leads to an id that is not there`;
	};
	return pages.flatMap(({ page, url, targets, breaches }) =>
		[...targets.map((target) => problemOf(target, url)).filter((problem) => problem !== null), ...breaches].map((problem) => ({ page, problem })),
	);
}
