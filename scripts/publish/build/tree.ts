import { execFile } from 'node:child_process';
import { mkdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { git, gitEnvironment } from '../git.ts';
import type { Home } from '../home.ts';
import { Refusal } from '../refusal.ts';

const run = promisify(execFile);

/** What a pushed commit may hold at most: bytes and files. */
export const MAX_BYTES = 512 * 2 ** 20;
export const MAX_FILES = 50_000;

interface TreeFile {
	readonly mode: string;
	readonly bytes: number;
	readonly path: string;
}

/**
 * Writes the files of a commit into a new folder. Their names are only names, and none leads out of the folder.
 * @throws Refusal where the commit is too large, holds a submodule, or a symbolic link leaves its tree
 */
export async function extractTree(home: Home, commit: string, folder: string): Promise<void> {
	const files = readTree(await git(home, 'ls-tree', '-r', '-l', '-z', '--full-tree', commit));
	const problem = treeProblem(files);
	if (problem !== null) throw new Refusal(problem);
	await mkdir(folder, { recursive: true });
	const script = 'set -euo pipefail; git archive --format=tar "$1" | tar -x --no-same-owner --no-same-permissions -C "$2"';
	// A bash whose input is a socket takes itself for a remote shell, and would run its account's start-up files.
	await run('bash', ['--noprofile', '--norc', '-c', script, 'extract', commit, folder], { env: { PATH: process.env['PATH'] ?? '', ...gitEnvironment(home) }, cwd: home.root });
	for (const { path } of files.filter(({ mode }) => mode === '120000')) await checkLink(folder, path);
}

/** Reads `git ls-tree -r -l -z`. */
export function readTree(text: string): TreeFile[] {
	return text.split('\0').filter((entry) => entry !== '').map((entry) => {
		const tab = entry.indexOf('\t');
		const [mode = '', , , bytes = ''] = entry.slice(0, tab).split(/ +/);
		return { mode, bytes: Number(bytes) || 0, path: entry.slice(tab + 1) };
	});
}

const mebibytes = (bytes: number) => `${Math.ceil(bytes / 2 ** 20)} MiB`;

/** Why the files of a commit are not published; null where nothing speaks against it. */
export function treeProblem(files: readonly TreeFile[]): string | null {
	const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
	if (files.length > MAX_FILES) return `the commit has ${files.length} files, and at most ${MAX_FILES} are published`;
	if (bytes > MAX_BYTES) return `the files of the commit have ${mebibytes(bytes)}, and at most ${mebibytes(MAX_BYTES)} are published`;
	const module = files.find(({ mode }) => mode === '160000');
	if (module) return `${shown(module.path)} is a submodule, and submodules are not published`;
	const packages = files.find(({ path }) => path === 'node_modules' || path.startsWith('node_modules/'));
	return packages ? `${shown(packages.path)} is in the commit: packages are installed from package-lock.json, so take it out` : null;
}

async function checkLink(folder: string, path: string): Promise<void> {
	const root = await realpath(folder);
	const end = await realpath(join(folder, path)).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT' || error.code === 'ELOOP' || error.code === 'ENOTDIR') return null;
		throw error;
	});
	if (end === null) throw new Refusal(`${shown(path)} is a symbolic link that leads to nothing`);
	if (end !== root && !end.startsWith(root + sep)) throw new Refusal(`${shown(path)} is a symbolic link that leaves the repository`);
}

/** A file name as a message shows it: whatever it holds, it stays on its line. */
const shown = (path: string): string => (/^[\w./@+ -]+$/.test(path) ? path : JSON.stringify(path));
