import { close, createIndex } from 'pagefind';

/** A page as Pagefind reads it. */
export interface SearchPage {
	/** Address with the site's base, as results link to it. */
	readonly url: string;
	readonly html: string;
}

export interface SearchFile {
	/** Path below the search folder. */
	readonly path: string;
	readonly content: Uint8Array;
}

export interface SearchIndex {
	readonly files: readonly SearchFile[];
	/** How many pages were indexed. */
	readonly pages: number;
}

// Pagefind's own user interfaces, and the WebAssembly for languages without a stemmer, are never asked for.
const unused = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight)\.|wasm\.unknown\.)/;

const UNDER_WAY = 32;

/** Begins an index without pages. */
export const openIndex = (): ReturnType<typeof createIndex> => createIndex({ includeCharacters: '+#_', forceLanguage: 'en' });

/**
 * Makes the search index. The same pages in the same order give the same bytes.
 * @param opened an index that was begun ahead
 * @throws Error with all that Pagefind complains about
 */
export async function indexSearch(pages: readonly SearchPage[], opened = openIndex()): Promise<SearchIndex> {
	try {
		const { index, errors } = await opened;
		if (index === undefined) throw failure(errors);
		failOn(errors);
		// Pagefind reads and numbers pages as they arrive. Some are under way at once, since it need not wait for us.
		for (let first = 0; first < pages.length; first += UNDER_WAY) {
			const answers = await Promise.all(pages.slice(first, first + UNDER_WAY).map(({ url, html }) => index.addHTMLFile({ url, content: html })));
			for (const { errors: found } of answers) failOn(found);
		}
		const made = await index.getFiles();
		failOn(made.errors);
		const files = made.files.filter(({ path }) => !unused.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
		return { files, pages: pages.length };
	} finally {
		await close();
	}
}

const failure = (errors: readonly string[]) => new Error(`The search index could not be made: ${errors.join('; ')}`);

function failOn(errors: readonly string[]): void {
	if (errors.length > 0) throw failure(errors);
}
