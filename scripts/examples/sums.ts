import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow } from '../../src/adapters/files/files-below.ts';

/** The list of files as they were when they were last proven, in the format of sha256sum. */
export const SUMS = 'proof.sha256';

/**
 * Compares the files of a folder with those that were last proven. A shown file may change without a trace in any
 * output, so that comparing outputs alone would let it pass.
 */
export async function compareSums(folder: string): Promise<string[]> {
	const recorded = await readSums(join(folder, SUMS));
	if (recorded === null) return [`${join(folder, SUMS)}: not recorded; run with --record`];
	const actual = await sumFiles(folder);
	const changed = [...actual].flatMap(([path, sum]) => {
		const before = recorded.get(path);
		if (before === sum) return [];
		return [`${join(folder, path)}: ${before === undefined ? 'is new' : 'has changed'} since it was recorded; read it, then run with --record`];
	});
	const gone = [...recorded.keys()].filter((path) => !actual.has(path)).map((path) => `${join(folder, path)}: is gone since it was recorded`);
	return [...changed, ...gone];
}

/** Writes the list for a folder that has just been proven. */
export async function writeSums(folder: string): Promise<void> {
	const lines = [...(await sumFiles(folder))].map(([path, sum]) => `${sum}  ${path}\n`);
	await writeFile(join(folder, SUMS), lines.join(''));
}

async function sumFiles(folder: string): Promise<Map<string, string>> {
	// A project's brief is text: no run depends on it.
	const paths = filesBelow(folder).filter((path) => path !== SUMS && path !== 'index.md');
	const sums = await Promise.all(paths.map(async (path) => createHash('sha256').update(await readFile(join(folder, path))).digest('hex')));
	return new Map(paths.map((path, at) => [path, sums[at] ?? '']));
}

async function readSums(file: string): Promise<Map<string, string> | null> {
	try {
		const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
		return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
		throw error;
	}
}
