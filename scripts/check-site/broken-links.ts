import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import type { BuiltPage, PageProblem } from './read-pages.ts';

const elsewhere = /^(?:https?:|mailto:|data:)/;

/** Links, pictures, styles and scripts that lead to no file of the site, and fragments that lead to no place on a page. */
export function brokenLinks(pages: readonly BuiltPage[], folder: string, base: string): PageProblem[] {
	const ids = new Map(pages.map(({ url, elements }) => [url, new Set(elements.map(({ properties }) => properties['id']))]));
	const exists = new Map<string, boolean>();
	const isThere = (file: string) => {
		const known = exists.get(file) ?? existsSync(join(folder, file));
		exists.set(file, known);
		return known;
	};
	const problemOf = (target: string, url: string): string | null => {
		const { pathname, hash } = new URL(target, `http://site${base.replace(/\/$/, '')}${url}`);
		if (!pathname.startsWith(base)) return `${target} leads out of the site, which lies below ${base}`;
		const path = decodeURIComponent(`/${pathname.slice(base.length)}`);
		if (!isThere(path.endsWith('/') ? `${path}index.html` : path)) return `${target} leads to nothing`;
		const anchor = decodeURIComponent(hash.slice(1));
		return anchor === '' || ids.get(path)?.has(anchor) ? null : `${target} leads to an id that is not there`;
	};
	return pages.flatMap(({ page, url, elements }) =>
		[...new Set(elements.flatMap(targetsOf))]
			.map((target) => problemOf(target, url))
			.filter((problem) => problem !== null)
			.map((problem) => ({ page, problem })),
	);
}

/** What an element leads to within the site. */
function targetsOf({ properties }: Element): string[] {
	const sources = String(properties['srcSet'] ?? '').split(',').map((part) => part.trim().split(' ')[0]);
	return [properties['href'], properties['src'], ...sources].filter((target): target is string => typeof target === 'string' && target !== '' && !elsewhere.test(target));
}
