import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Home } from './home.ts';

const run = promisify(execFile);

// Git names these to its hooks relative to the repository; the objects of a push lie there until it is accepted.
const quarantine = ['GIT_OBJECT_DIRECTORY', 'GIT_QUARANTINE_PATH', 'GIT_ALTERNATE_OBJECT_DIRECTORIES'] as const;

/** What makes Git, run anywhere, see the repository and the objects of the push that is being received. */
export function gitEnvironment(home: Home): Record<string, string> {
	const given = quarantine.flatMap((name) => {
		const value = process.env[name];
		return value === undefined ? [] : [[name, value.split(':').map((path) => resolve(home.repository, path)).join(':')] as const];
	});
	return { GIT_DIR: home.repository, ...Object.fromEntries(given) };
}

/** What a Git command prints. @throws Error with what Git says where it fails */
export async function git(home: Home, ...args: string[]): Promise<string> {
	const env = { PATH: process.env['PATH'] ?? '', ...gitEnvironment(home) };
	return (await run('git', args, { cwd: home.root, env, maxBuffer: 2 ** 28 })).stdout;
}

/** The commit that a name stands for; null where it stands for none. A name that begins with a dash is still a name. */
export async function commitOf(home: Home, name: string): Promise<string | null> {
	const text = await git(home, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`).catch((error: { code?: unknown }) => {
		if (typeof error.code === 'number') return '';
		throw error;
	});
	return text.trim() === '' ? null : text.trim();
}
