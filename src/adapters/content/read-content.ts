import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** The files of a content folder: texts by path, and the paths of all others. */
export interface ContentFiles {
	readonly files: ReadonlyMap<string, string>;
	readonly assets: ReadonlySet<string>;
}

// Everything else, such as a picture, is an asset whose bytes the model never sees.
const binary = /\.(?:png|jpe?g|gif|webp|avif|svg|ico|pdf|zip|gz|woff2?)$/i;

/** Reads every file below a folder, sorted by path so that nothing depends on the file system's order. */
export async function readContent(folder: string): Promise<ContentFiles> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const paths = entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).split(sep).join('/'))
		.filter((path) => !path.split('/').some((part) => part.startsWith('.')))
		.sort();
	const texts = paths.filter((path) => !binary.test(path));
	const read = await Promise.all(texts.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const));
	return { files: new Map(read), assets: new Set(paths.filter((path) => binary.test(path))) };
}
