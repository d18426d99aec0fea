import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { keepText } from '../../src/adapters/cache/keep.ts';
import { filesBelow } from '../../src/adapters/files/files-below.ts';
import { breachesOf } from './policy-breaches.ts';

/** What is looked at of a built page. */
export interface PageParts {
	/** Every id that a fragment can name. */
	readonly ids: readonly string[];
	/** What its links, pictures, styles and scripts name within the site, as it is written. */
	readonly targets: readonly string[];
	/** What the content security policy would keep from working. */
	readonly breaches: readonly string[];
}

/** A page of a built site. */
export interface BuiltPage extends PageParts {
	/** Path of its file below the site's folder. */
	readonly page: string;
	/** Its address without the base. */
	readonly url: string;
}

/** Reads every page of a built site, sorted by path. A page that is the same as in an earlier build is not taken apart again. */
export async function readPages(folder: string): Promise<BuiltPage[]> {
	const pages = filesBelow(folder).filter((path) => path.endsWith('.html'));
	return Promise.all(pages.map(async (page) => {
		const html = readFileSync(join(folder, page), 'utf8');
		const parts = JSON.parse(await keepText('pages', [html], () => JSON.stringify(takeApart(html)))) as PageParts;
		return { page, url: `/${page.replace(/index\.html$/, '')}`, ...parts };
	}));
}

/** Takes a page's HTML apart. */
export function takeApart(html: string): PageParts {
	const elements: Element[] = [];
	visit(fromHtml(html), 'element', (node) => void elements.push(node));
	return {
		ids: elements.map(({ properties }) => properties['id']).filter((id): id is string => typeof id === 'string'),
		targets: [...new Set(elements.flatMap(targetsOf))],
		breaches: elements.flatMap(breachesOf),
	};
}

const elsewhere = /^(?:https?:|mailto:|data:)/;

/** What an element leads to within the site. */
function targetsOf({ properties }: Element): string[] {
	const sources = String(properties['srcSet'] ?? '').split(',').map((part) => part.trim().split(' ')[0]);
	return [properties['href'], properties['src'], ...sources].filter((target): target is string => typeof target === 'string' && target !== '' && !elsewhere.test(target));
}
