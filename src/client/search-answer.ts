import type { NearTitle, SearchTitle } from '../model/search/near-titles.ts';
import { tellingWords } from '../model/search/telling-words.ts';
import { unanswered } from '../model/search/unanswered.ts';
import { findPages } from './search-query.ts';
import type { Filters, FoundPage, Hit, Pagefind } from './search-types.ts';

/** What a query finds. */
export interface SearchAnswer {
	readonly hits: readonly Hit[];
	/** The text of the first hits. */
	readonly pages: readonly FoundPage[];
	/** Pages that were probably meant, where words of the query stand nowhere. */
	readonly near: readonly NearTitle[];
}

/**
 * Answers a query with the first pages, and with near names where it seems misspelt. Where no word of it stands on any
 * of these pages and a name is near, the name alone is the answer.
 */
export async function answerQuery(
	pagefind: Pagefind,
	{ query, filters, count }: { readonly query: string; readonly filters: Filters; readonly count: number },
	loadTitles: () => Promise<readonly SearchTitle[]>,
): Promise<SearchAnswer> {
	const hits = await findPages(pagefind, query, filters);
	const pages = await Promise.all(hits.slice(0, count).map((hit) => hit.data()));
	const words = query.trim() === '' ? [] : tellingWords(query.replaceAll('"', ''));
	const strange = unanswered(words, pages.map(wordsFound).join(' '));
	if (strange.length === 0) return { hits, pages, near: [] };
	// Few queries need it, so few readers load it.
	const { nearTitles } = await import('../model/search/near-titles.ts');
	const near = nearTitles(words.join(' '), await loadTitles());
	return strange.length === words.length && near.length > 0 ? { hits: [], pages: [], near } : { hits, pages, near };
}

// The marked words of excerpts, and the names, which are searched without being marked.
const wordsFound = ({ meta, excerpt, sub_results }: FoundPage): string =>
	[meta.title, meta.terms ?? '', ...[excerpt, ...sub_results.map((part) => part.excerpt)].flatMap(marks)].join(' ');

const marks = (excerpt: string): string[] => excerpt.split(/<\/?mark>/).filter((_, position) => position % 2 === 1);
