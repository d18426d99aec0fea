import { otherSpelling } from '../model/search/spellings.ts';
import { tellingWords } from '../model/search/telling-words.ts';
import type { Filters, Hit, Pagefind } from './search-types.ts';

// Below this many complete matches, pages that hold a part of the words are added.
const ENOUGH = 8;

/**
 * Pages for a query, best first: those that hold every word, then those that hold the most telling part of them.
 * A quoted query is taken to the letter, an empty one lists what the filters leave.
 */
export async function findPages(pagefind: Pagefind, query: string, filters: Filters = {}): Promise<Hit[]> {
	const search = async (term: string | null) => [...(await pagefind.search(term, { filters })).results];
	if (query.trim() === '') return Object.keys(filters).length === 0 ? [] : search(null);
	if (/^\s*".+"\s*$/.test(query)) return search(query);
	const words = tellingWords(query);
	const spellings = [words, otherSpelling(words) ?? []].filter(({ length }) => length > 0);
	const complete = mergeHits(await Promise.all(spellings.map((spelling) => search(spelling.join(' ')))), Math.max);
	if (complete.length >= ENOUGH || words.length === 1) return complete;
	const known = new Set(complete.map(({ id }) => id));
	const partial = mergeHits(await Promise.all(spellings.flat().map(search)), add).filter(({ id }) => !known.has(id));
	return [...complete, ...partial];
}

const add = (a: number, b: number) => a + b;

// Each page once, by its joined scores; it keeps the hit of the search that it answers best.
function mergeHits(lists: readonly (readonly Hit[])[], join: (a: number, b: number) => number): Hit[] {
	const best = new Map<string, { readonly hit: Hit; readonly score: number }>();
	for (const hit of lists.flat()) {
		const known = best.get(hit.id);
		if (known === undefined) best.set(hit.id, { hit, score: hit.score });
		else best.set(hit.id, { hit: known.hit.score >= hit.score ? known.hit : hit, score: join(known.score, hit.score) });
	}
	return [...best.values()].filter(({ score }) => score > 0).sort((a, b) => b.score - a.score).map(({ hit }) => hit);
}
