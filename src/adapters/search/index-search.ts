import { close, createIndex } from 'pagefind';
import type { SearchDocument } from '../../views/search/search-document.ts';

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

/**
 * Makes the search index. The same documents in the same order give the same bytes.
 * @throws Error with all that Pagefind complains about
 */
export async function indexSearch(documents: readonly SearchDocument[]): Promise<SearchIndex> {
	try {
		const { index, errors } = await createIndex({ includeCharacters: '+#_', forceLanguage: 'en' });
		if (index === undefined) throw failure(errors);
		failOn(errors);
		// One after the other: Pagefind numbers pages as they arrive.
		for (const { url, html } of documents) failOn((await index.addHTMLFile({ url, content: html })).errors);
		const made = await index.getFiles();
		failOn(made.errors);
		const files = made.files.filter(({ path }) => !unused.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
		return { files, pages: documents.length };
	} finally {
		await close();
	}
}

const failure = (errors: readonly string[]) => new Error(`The search index could not be made: ${errors.join('; ')}`);

function failOn(errors: readonly string[]): void {
	if (errors.length > 0) throw failure(errors);
}
