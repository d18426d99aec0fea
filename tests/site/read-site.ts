import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { sites, type SiteName } from './sites.ts';

/** Paths of a built site's files, sorted. */
export const filesOf = (name: SiteName): string[] =>
	readdirSync(sites[name].folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(sites[name].folder.length + 1))
		.sort();

/** A file of a built site as bytes. */
export const bytesOf = (name: SiteName, path: string): Buffer => readFileSync(join(sites[name].folder, path));

/** A file of a built site as text. */
export const textOf = (name: SiteName, path: string): string => bytesOf(name, path).toString('utf8');

/** Paths of a site's pages. Pages that only send the reader on are left out where `all` is false. */
export const pagesOf = (name: SiteName, all = false): string[] =>
	filesOf(name).filter((path) => path.endsWith('.html') && (all || !textOf(name, path).includes('http-equiv="refresh"')));

/** The address that a page's file is served at, without the base. */
export const urlOf = (path: string): string => `/${path.replace(/index\.html$/, '')}`;

/** Every element of a page, in order. */
export function elementsOf(html: string): Element[] {
	const elements: Element[] = [];
	visit(fromHtml(html) as Root, 'element', (node) => void elements.push(node));
	return elements;
}
