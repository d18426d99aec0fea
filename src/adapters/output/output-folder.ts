import { mkdir, readdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesBelow } from '../files/files-below.ts';
import { forgetPageList, listHash, readPageList, textOf } from './page-list.ts';

// A mark that stands in the cache while a build writes pages, and what a finished output folder says of itself.
const [MARK, BUILD_ID] = ['build-is-writing', '.build-id'];

/** The folders of a build. */
export interface BuildFolders {
	readonly cache: string;
	readonly output: string;
	/** What is copied to the output as it is. */
	readonly public: string;
}

/** Whether a build was cut off while it wrote pages, or does so now. */
export const isBeingWritten = async (cache: string): Promise<boolean> => (await textOf(join(cache, MARK))) !== null;

/**
 * Makes an output folder ready, so that pages may be left alone that it has already. That is safe where the folder holds
 * what Astro's list of kept pages says: it then carries the list's hash. Any other folder is emptied, and so is one that
 * a build was cut off in.
 */
export async function beginOutput({ cache, output }: BuildFolders): Promise<void> {
	await mkdir(cache, { recursive: true });
	// Kept pages are written one by one and their list at the end: after a build that was cut off they may differ.
	if (await isBeingWritten(cache)) await forgetPageList(cache);
	await writeFile(join(cache, MARK), '');
	const list = await readPageList(cache);
	if (list === null || listHash(list) !== (await textOf(join(output, BUILD_ID)))) await rm(output, { recursive: true, force: true });
	// Until it is whole again, the folder says nothing of itself. Bundles have hashed names that gather.
	await Promise.all([rm(join(output, BUILD_ID), { force: true }), rm(join(output, '_astro'), { recursive: true, force: true })]);
}

/**
 * Removes what no page of this build stands for any more, and has the folder say what it holds.
 * @param pages paths of the files that were drawn or left alone
 * @param found paths of all files that may be such; they are looked for where it is not given
 */
export async function finishOutput({ cache, output, public: publicFolder }: BuildFolders, pages: ReadonlySet<string>, found: Iterable<string> = filesBelow(output)): Promise<void> {
	const others = new Set([...filesBelow(publicFolder), '_headers', '_redirects']);
	for (const path of found) {
		if (!pages.has(path) && !others.has(path) && !/^(?:_astro|pagefind)\//.test(path)) await removeFile(join(output, path));
	}
	const list = await readPageList(cache);
	await writeFile(join(output, BUILD_ID), list === null ? '' : listHash(list));
	await rm(join(cache, MARK), { force: true });
}

/** Removes a file, and the folders that it leaves empty. */
async function removeFile(path: string): Promise<void> {
	await rm(path);
	for (let folder = dirname(path); (await readdir(folder)).length === 0; folder = dirname(folder)) await rmdir(folder);
}
