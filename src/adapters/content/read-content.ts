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

/** Reads every file below a folder, sorted by path so that nothing depends on the file system's order. */
export function readContent(folder: string): ContentFiles {
	const paths = filesBelow(folder).filter((path) => !path.split('/').some((part) => part.startsWith('.')));
	const texts = paths.filter((path) => !binary.test(path));
	// Thousands of small files are read sooner one by one than through Node's pool of threads.
	const read = texts.map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const);
	return { files: new Map(read), assets: new Set(paths.filter((path) => binary.test(path))) };
}
