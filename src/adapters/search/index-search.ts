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

// How much of the index lies in a file. For each word of a query a reader loads one from each part of the index, which
// at Pagefind's own measure of 20,000 has about 25 kB. The variable is Pagefind's, and not promised by it.
const CHUNK = ['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', '6000'] as const;

/** Begins an index without pages. */
export function openIndex(): ReturnType<typeof createIndex> {
	const [name, size] = CHUNK;
	process.env[name] = size;
	return createIndex({ includeCharacters: '+#_', forceLanguage: 'en' });
}

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
