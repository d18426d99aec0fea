import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { keptCounts } from './count-kept.ts';
import { checksumOf, keyOf } from './key.ts';
import { noteUse } from './prune-kept.ts';

/** Where what is dear to make is kept between builds. */
export const keptFolder = join(cacheFolder, 'kept');

/**
 * What `make` gives, from the disk where an earlier build has made it from the same parts with the same code.
 * A file that was cut short or changed is made again. Two builds may keep the same thing at once.
 * @param parts all that the result depends on, besides the code of the site
 * @param folder where results are kept
 */
export async function keep(kind: string, parts: readonly string[], make: () => Uint8Array | Promise<Uint8Array>, folder = keptFolder): Promise<Uint8Array> {
	const file = keptFile(kind, parts, folder);
	const kept = readKept(file, folder);
	keptCounts()[kept === null ? 'made' : 'found'] += 1;
	if (kept !== null) return kept;
	const made = await make();
	writeKept(file, made);
	return made;
}

/** The same for text. */
export async function keepText(kind: string, parts: readonly string[], make: () => string | Promise<string>, folder = keptFolder): Promise<string> {
	return Buffer.from(await keep(kind, parts, async () => Buffer.from(await make()), folder)).toString('utf8');
}

/** The file in which something is kept. */
export function keptFile(kind: string, parts: readonly string[], folder: string): string {
	const key = keyOf(parts);
	return join(folder, kind, key.slice(0, 2), key);
}

// A file is the checksum of what follows it.
const CHECKSUM_BYTES = 32;

/** What a kept file holds; null where there is none, or it was cut short or changed. */
export function readKept(file: string, folder: string): Uint8Array | null {
	const bytes = readOrNull(file);
	if (bytes === null) return null;
	const content = bytes.subarray(CHECKSUM_BYTES);
	if (!checksumOf(content).equals(bytes.subarray(0, CHECKSUM_BYTES))) return null;
	noteUse(file, folder);
	return content;
}

// A build reads tens of thousands of small files, for each of which Node's pool of threads would take four turns.
function readOrNull(file: string): Uint8Array | null {
	try {
		return readFileSync(file);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}

/** Keeps something. The file is whole or not there, whenever this ends. */
export function writeKept(file: string, content: Uint8Array): void {
	// One folder for all that is being written, so that what a killed build left there is found without looking at every kept file.
	const folder = join(dirname(file), '../../partial');
	const partial = join(folder, `${basename(file)}.${randomUUID()}`);
	try {
		inFolder(partial, () => writeFileSync(partial, Buffer.concat([checksumOf(content), content])));
		inFolder(file, () => renameSync(partial, file));
	} catch (error) {
		rmSync(partial, { force: true });
		throw error;
	}
}

/** Puts a file into its folder, which is made where it is missing: most are there. */
function inFolder(file: string, put: () => void): void {
	try {
		put();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		mkdirSync(dirname(file), { recursive: true });
		put();
	}
}
