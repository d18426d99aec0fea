import { createHash, hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { filesBelow } from '../files/files-below.ts';

/** SHA-256 of bytes. */
export const checksumOf = (content: Uint8Array): Buffer => hash('sha256', content, 'buffer');

/**
 * The name under which something made from these parts is kept. Any change of the site's code gives other names.
 * The lengths go first, so that no other parts make the same text; to write them all as JSON would take twice as long.
 */
export const keyOf = (parts: readonly string[]): string => hash('sha256', [codeVersion(), parts.map(({ length }) => length).join(' '), ...parts].join('\0'), 'hex');

/** SHA-256 of a text of the content. Keys of several kinds are made of it; to remember it would take longer than to hash it again. */
export const digestOf = (text: string): string => hash('sha256', text, 'base64url');

let version: string | undefined;

/** A hash of the site's code and of the exact packages that it runs with, read once a process. */
function codeVersion(): string {
	version ??= hashFiles();
	return version;
}

function hashFiles(): string {
	const all = createHash('sha256');
	for (const path of [...filesBelow('src').map((name) => `src/${name}`), 'package-lock.json']) all.update(`${path}\0`).update(readFileSync(path)).update('\0');
	return all.digest('hex');
}
