import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../files/files-below.ts';

/** The files of a content folder: texts by path, and the paths of all others. */
export interface ContentFiles {
	readonly files: ReadonlyMap<string, string>;
	readonly assets: ReadonlySet<string>;
}

// Everything else, such as a picture, is an asset whose bytes the model never sees.
const binary = /\.(?:png|jpe?g|gif|webp|avif|svg|ico|pdf|zip|gz|woff2?)$/i;

/** The paths of a content folder's files, sorted so that nothing depends on the file system's order: texts, and all others. */
export function listContent(folder: string): { readonly texts: readonly string[]; readonly assets: readonly string[] } {
	const paths = filesBelow(folder).filter((path) => !path.split('/').some((part) => part.startsWith('.')));
	return { texts: paths.filter((path) => !binary.test(path)), assets: paths.filter((path) => binary.test(path)) };
}

/** Reads every text below a folder. */
export function readContent(folder: string): ContentFiles {
	const { texts, assets } = listContent(folder);
	// Thousands of small files are read sooner one by one than through Node's pool of threads.
	return { files: new Map(texts.map((path) => [path, readFileSync(join(folder, path), 'utf8')])), assets: new Set(assets) };
}
