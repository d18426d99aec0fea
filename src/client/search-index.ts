import type { SearchTitle } from '../model/search/near-titles.ts';
import { pagefindOptions } from './search-ranking.ts';
import type { Pagefind } from './search-types.ts';

/** The site's base, such as `/` or `/garden/`. */
export const base = (): string => document.documentElement.dataset['base'] ?? '/';

let index: Promise<Pagefind> | null = null;
let attempt = 0;

/**
 * Loads the search index once. It is made after the build, so its address is unknown to the bundler.
 * @throws Error where it cannot be loaded; the next call tries again
 */
export function openIndex(): Promise<Pagefind> {
	index ??= load().catch((error: unknown) => {
		index = null;
		throw error;
	});
	return index;
}

async function load(): Promise<Pagefind> {
	// Pagefind waits for ever where its files are missing, so they are asked for first.
	const folder = `${base()}pagefind/`;
	const list = await fetch(`${folder}parts.json`);
	if (!list.ok) throw new Error(`The index answered ${list.status}`);
	const parts: readonly string[] = await list.json();
	// Some browsers remember a failed import: a new attempt needs a new address.
	const pagefind: Pagefind = await import(/* @vite-ignore */ `${folder}pagefind.js?${(attempt += 1)}`);
	await pagefind.options(pagefindOptions);
	await Promise.all(parts.map((part) => pagefind.mergeIndex(`${folder}parts/${part}/`, pagefindOptions)));
	return pagefind;
}

let titles: Promise<readonly SearchTitle[]> | null = null;

/** The names of all pages, for misspelt words; none where they cannot be loaded, since results matter more. */
export function loadTitles(): Promise<readonly SearchTitle[]> {
	titles ??= fetch(`${base()}search-titles.json`).then(async (response) => (response.ok ? response.json() : [])).catch(() => {
		titles = null;
		return [];
	});
	return titles;
}
