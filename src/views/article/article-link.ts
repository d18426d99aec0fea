import type { Article } from '../../model/entries/types.ts';
import { markOf, type Mark } from '../page/mark.ts';
import { dateInWords } from '../words.ts';

/** An article as other pages point to it. */
export interface ArticleLink {
	readonly title: string;
	readonly summary: string;
	readonly url: string;
	/** ISO date for machines, and the day in words. */
	readonly date: string;
	readonly day: string;
	readonly minutes: number;
	readonly mark: Mark;
}

// A usual reading speed for technical prose.
const WORDS_A_MINUTE = 200;

/** Minutes that a text takes to read, at least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / WORDS_A_MINUTE));

/** Articles as other pages list them; `now` is the instant of the build, in milliseconds since 1970. */
export const articleLinks = (articles: readonly Article[], now: number): ArticleLink[] =>
	articles.map((article) => ({
		title: article.title,
		summary: article.summary,
		url: article.url,
		date: article.date,
		day: dateInWords(article.date),
		minutes: readingMinutes(article.content.words),
		mark: markOf(article, now),
	}));
