import { createHash, hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** SHA-256 of bytes. */
export const checksumOf = (content: Uint8Array): Buffer => hash('sha256', content, 'buffer');

/** The name under which something made from these parts is kept. Any change of the site's code gives other names. */
export async function keyOf(parts: readonly string[]): Promise<string> {
	return hash('sha256', JSON.stringify([await codeVersion(), ...parts]), 'hex');
}

let version: Promise<string> | undefined;

/** A hash of the site's code and of the exact packages that it runs with, read once a process. */
function codeVersion(): Promise<string> {
	version ??= hashFiles();
	return version;
}

async function hashFiles(): Promise<string> {
	const entries = await readdir('src', { recursive: true, withFileTypes: true });
	const sources = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	const all = createHash('sha256');
	for (const path of [...sources, 'package-lock.json'].sort()) all.update(`${path}\0`).update(await readFile(path)).update('\0');
	return all.digest('hex');
}
