import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { filesBelow } from '../../src/adapters/files/files-below.ts';
import { sites, type SiteName } from './sites.ts';

// The sites are built before any test looks at them, and nothing changes them.
const known = new Map<string, string[]>();
function once(key: string, list: () => string[]): string[] {
	const found = known.get(key) ?? list();
	known.set(key, found);
	return found;
}

/** Paths of a built site's files, sorted. */
export const filesOf = (name: SiteName): string[] => once(name, () => filesBelow(sites[name].folder));

/** A file of a built site as bytes. */
export const bytesOf = (name: SiteName, path: string): Buffer => readFileSync(join(sites[name].folder, path));

/** A file of a built site as text. */
export const textOf = (name: SiteName, path: string): string => bytesOf(name, path).toString('utf8');

/** Paths of a site's pages. Pages that only send the reader on are left out where `all` is false. */
export const pagesOf = (name: SiteName, all = false): string[] =>
	once(`${name} ${all}`, () => filesOf(name).filter((path) => path.endsWith('.html') && (all || !textOf(name, path).includes('http-equiv="refresh"'))));

/** The address that a page's file is served at, without the base. */
export const urlOf = (path: string): string => `/${path.replace(/index\.html$/, '')}`;

let last: { readonly html: string; readonly elements: Element[] } | undefined;

/** Every element of a page, in order. A test that asks several things of one page has it parsed once. */
export function elementsOf(html: string): Element[] {
	if (last?.html === html) return last.elements;
	const elements: Element[] = [];
	visit(fromHtml(html) as Root, 'element', (node) => void elements.push(node));
	last = { html, elements };
	return elements;
}
