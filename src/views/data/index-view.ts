import type { Garden } from '../../model/garden/types.ts';

/** A page in the index with its headings. */
export interface IndexEntry {
	readonly title: string;
	readonly url: string;
	readonly kind: string;
	readonly headings: readonly { readonly id: string; readonly text: string }[];
}

/** The entries under one letter. */
export interface IndexLetter {
	readonly letter: string;
	readonly entries: readonly IndexEntry[];
}

// Bytewise after folding, so that the order depends on no locale data of the machine.
const fold = (text: string) => text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase();

/** Every page and heading from A to Z; what begins with no letter stands under #. */
export function indexView(garden: Garden): IndexLetter[] {
	const entries: IndexEntry[] = [
		...[...garden.topics.values()].map((topic) => ({ ...topic, kind: 'topic' })),
		...garden.articles.map((article) => ({ ...article, kind: 'article' })),
		...garden.projects.map((project) => ({ ...project, kind: 'project' })),
		...[...garden.pages.values()].map((page) => ({ ...page, kind: 'page' })),
	].map(({ title, url, kind, content }) => ({ title, url, kind, headings: content.headings.map(({ id, text }) => ({ id, text })) }));
	for (const { title, url } of garden.sections) entries.push({ title, url, kind: 'section', headings: [] });
	entries.sort((a, b) => compare(fold(a.title), fold(b.title)) || compare(a.url, b.url));
	const letters = Map.groupBy(entries, ({ title }) => (/^[a-z]/.exec(fold(title))?.[0] ?? '#').toUpperCase());
	return [...letters].map(([letter, under]) => ({ letter, entries: under })).sort((a, b) => compare(a.letter, b.letter));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
