import { packFiles } from './archive.ts';
import { indexSearch, openIndex, type SearchPage } from './index-search.ts';

/** What the process answers: the files of the index in an archive, or why there is none. */
export type IndexAnswer = { readonly archive: Uint8Array } | { readonly failure: string };

// Pagefind starts while the pages are still being put together.
const opened = openIndex();

async function archiveOf(pages: readonly SearchPage[]): Promise<IndexAnswer> {
	try {
		return { archive: packFiles((await indexSearch(pages, opened)).files) };
	} catch (error) {
		return { failure: error instanceof Error ? error.message : String(error) };
	}
}

process.once('message', (pages: readonly SearchPage[]) => {
	void archiveOf(pages).then((answer) => process.send?.(answer, () => process.disconnect()));
});
// Whoever asked has ended, or needs no index.
process.once('disconnect', () => process.exit());
