import type { Filters, Hit, Pagefind } from './search-types.ts';

// Words of a question that no page is about. Pagefind wants every word of a query on the page.
const fillers = new Set((
	'a an and are as at be between by can do does for from how i if in into is it its me my of on or should so than that the their ' +
	'then there these this to use used using vs versus was we what when where which who why will with work works would you your'
).split(' '));

/** The words of a query that say what is looked for; all of them where nothing else is left. */
export function tellingWords(query: string): string[] {
	const words = query.split(/\s+/).map((word) => word.replace(/[?!,;:]+$/, '')).filter((word) => word !== '');
	const telling = words.filter((word) => !fillers.has(word.toLowerCase()));
	return telling.length > 0 ? telling : words;
}

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
	const complete = (await search(words.join(' '))).filter(({ score }) => score > 0);
	if (complete.length >= ENOUGH || words.length === 1) return complete;
	const known = new Set(complete.map(({ id }) => id));
	const partial = mergeHits(await Promise.all(words.map(search))).filter(({ id }) => !known.has(id));
	return [...complete, ...partial];
}

// Pages by the sum of their scores for single words; each keeps the hit of the word that it answers best.
function mergeHits(lists: readonly (readonly Hit[])[]): Hit[] {
	const best = new Map<string, { hit: Hit; total: number }>();
	for (const hit of lists.flat()) {
		const known = best.get(hit.id);
		const total = (known?.total ?? 0) + hit.score;
		best.set(hit.id, { hit: known !== undefined && known.hit.score >= hit.score ? known.hit : hit, total });
	}
	return [...best.values()].sort((a, b) => b.total - a.total).filter(({ total }) => total > 0).map(({ hit }) => hit);
}
