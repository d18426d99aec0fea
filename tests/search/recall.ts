import { findPages } from '../../src/client/search-query.ts';
import type { Pagefind } from '../../src/client/search-types.ts';
import type { JudgedQuery } from './judged-queries.ts';

/** How well a list of judged queries is answered. */
export interface Recall {
	/** The mean share of expected pages among the first results, from 0 to 1. */
	readonly recall: number;
	/** Queries with pages that were expected and not among them. */
	readonly missed: readonly { readonly query: string; readonly missing: readonly string[]; readonly found: readonly string[] }[];
}

/** The share of expected pages that stand among the first `places` results, averaged over all queries. */
export async function recallAt(places: number, queries: readonly JudgedQuery[], pagefind: Pagefind): Promise<Recall> {
	let sum = 0;
	const missed = [];
	for (const [query, ...pages] of queries) {
		const found = await firstPages(pagefind, query, places);
		const missing = pages.filter((page) => !found.includes(page));
		sum += (pages.length - missing.length) / pages.length;
		if (missing.length > 0) missed.push({ query, missing, found });
	}
	return { recall: sum / queries.length, missed };
}

async function firstPages(pagefind: Pagefind, query: string, places: number): Promise<string[]> {
	const hits = (await findPages(pagefind, query)).slice(0, places);
	const pages = await Promise.all(hits.map((hit) => hit.data()));
	return pages.map(({ url }) => url.replace(/^\/|\/$/g, ''));
}
