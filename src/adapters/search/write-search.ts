import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesBelow } from '../files/files-below.ts';
import type { SearchFile } from './index-search.ts';

/** Writes a search index to a folder, which may hold a former one: of that, nearly all files are as they were. */
export async function writeSearch(files: readonly SearchFile[], folder: string): Promise<void> {
	const wanted = new Map(files.map(({ path, content }) => [path, content]));
	// A kept output folder would gather the fragments of former builds.
	for (const path of existsSync(folder) ? filesBelow(folder) : []) if (!wanted.has(path)) await rm(join(folder, path));
	for (const [path, content] of wanted) {
		const target = join(folder, path);
		if (existsSync(target) && readFileSync(target).equals(content)) continue;
		await mkdir(dirname(target), { recursive: true });
		await writeFile(target, content);
	}
}
