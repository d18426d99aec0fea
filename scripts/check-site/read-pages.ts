import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** A page of a built site. */
export interface BuiltPage {
	/** Path of its file below the site's folder. */
	readonly page: string;
	/** Its address without the base. */
	readonly url: string;
	readonly elements: readonly Element[];
}

/** Something that a reader of a built page would meet. */
export interface PageProblem {
	readonly page: string;
	readonly problem: string;
}

/** Reads every page of a built site, sorted by path. */
export function readPages(folder: string): BuiltPage[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort()
		.map((path) => {
			const page = path.slice(join(folder, '/').length);
			const elements: Element[] = [];
			visit(fromHtml(readFileSync(path, 'utf8')), 'element', (node) => void elements.push(node));
			return { page, url: `/${page.replace(/index\.html$/, '')}`, elements };
		});
}
