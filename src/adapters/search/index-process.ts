import { zipSync } from 'fflate';
import { indexSearch, type SearchPage } from './index-search.ts';

/** What the process answers: the files of the index in a ZIP archive, or why there is none. */
export type IndexAnswer = { readonly archive: Uint8Array } | { readonly failure: string };

// The first time that a ZIP can hold: the same files give the same bytes.
const EPOCH = new Date(1980, 0, 1);

async function archiveOf(pages: readonly SearchPage[]): Promise<IndexAnswer> {
	try {
		const { files } = await indexSearch(pages);
		return { archive: zipSync(Object.fromEntries(files.map(({ path, content }) => [path, content])), { level: 0, mtime: EPOCH }) };
	} catch (error) {
		return { failure: error instanceof Error ? error.message : String(error) };
	}
}

process.once('message', (pages: readonly SearchPage[]) => {
	void archiveOf(pages).then((answer) => process.send?.(answer, () => process.disconnect()));
});
// Whoever asked has ended.
process.once('disconnect', () => process.exit());
