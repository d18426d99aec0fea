import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesBelow } from '../files/files-below.ts';
import type { SearchPart } from './index-parts.ts';

// What a folder says of itself: the parts that it holds. It stands there only while they are whole.
const WRITTEN = '.parts.json';

/** Writes a search index to a folder, which may hold a former one: of that, nearly all parts are as they were. */
export async function writeSearch(parts: readonly SearchPart[], folder: string): Promise<void> {
	const mark = join(folder, WRITTEN);
	const written = new Set(existsSync(mark) ? (JSON.parse(readFileSync(mark, 'utf8')) as readonly string[]) : []);
	await rm(mark, { force: true });
	const wanted = new Set(parts.flatMap(({ files }) => files.map(({ path }) => path)));
	// A kept output folder would gather the fragments of former builds.
	for (const path of existsSync(folder) ? filesBelow(folder) : []) if (!wanted.has(path)) await rm(join(folder, path));
	for (const { path, content } of parts.filter(({ id }) => !written.has(id)).flatMap(({ files }) => files)) {
		const target = join(folder, path);
		if (existsSync(target) && readFileSync(target).equals(content)) continue;
		await mkdir(dirname(target), { recursive: true });
		await writeFile(target, content);
	}
	await writeFile(mark, JSON.stringify(parts.map(({ id }) => id)));
}
