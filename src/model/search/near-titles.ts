import { distance } from 'fastest-levenshtein';

/** A page by its names. */
export interface SearchTitle {
	readonly title: string;
	/** Address with the site's base. */
	readonly url: string;
	/** Other names. */
	readonly terms: readonly string[];
}

/** A page that was probably meant, and the name that comes near. */
export interface NearTitle {
	readonly title: string;
	readonly url: string;
	/** The name that is near where it is not the title, else null. */
	readonly term: string | null;
}

const wordsOf = (text: string): string[] =>
	text.toLowerCase().normalize('NFKD').replace(/\p{Mark}/gu, '').match(/[\p{Letter}\p{Number}_+#]+/gu) ?? [];

/**
 * The pages whose names come nearest to a misspelt query, best first. Words are compared one by one; a third of a
 * word's letters may differ, and every word of the query that is long enough to be misspelt has to come near.
 */
export function nearTitles(query: string, titles: readonly SearchTitle[], limit = 3): NearTitle[] {
	const words = wordsOf(query).filter((word) => word.length > 2);
	if (words.length === 0) return [];
	const ranked = titles.flatMap((page) => {
		const names = [page.title, ...page.terms].map((name) => ({ name, cost: nameCost(words, wordsOf(name)) }));
		const best = names.reduce((a, b) => (b.cost < a.cost ? b : a));
		return Number.isFinite(best.cost) ? [{ page, ...best }] : [];
	});
	ranked.sort((a, b) => a.cost - b.cost);
	const least = ranked[0]?.cost ?? 0;
	return ranked
		// Beside a near name a far one is noise.
		.filter(({ cost }) => cost <= 2 * least + 0.05)
		.slice(0, limit)
		.map(({ page: { title, url }, name }) => ({ title, url, term: name === title ? null : name }));
}

// What the words of the query cost, and a little for each word of the name that nobody asked for.
function nameCost(words: readonly string[], name: readonly string[]): number {
	const costs = words.map((word) => Math.min(...name.map((known) => wordCost(word, known))));
	const sum = costs.reduce((a, b) => a + b, 0);
	return sum + 0.05 * Math.max(0, name.length - words.length);
}

function wordCost(word: string, known: string): number {
	const edits = Math.min(distance(word, known), distance(word, known.replace(/s$/, '')));
	return edits <= Math.max(1, Math.floor(word.length / 3)) ? edits / word.length : Infinity;
}
