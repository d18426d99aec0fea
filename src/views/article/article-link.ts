import type { Article } from '../../model/entries/types.ts';
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
	readonly draft: boolean;
}

// A usual reading speed for technical prose.
const WORDS_A_MINUTE = 200;

/** Minutes that a text takes to read, at least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / WORDS_A_MINUTE));

export const articleLinks = (articles: readonly Article[]): ArticleLink[] =>
	articles.map(({ title, summary, url, date, draft, content }) => ({
		title, summary, url, date, draft, day: dateInWords(date), minutes: readingMinutes(content.words),
	}));
