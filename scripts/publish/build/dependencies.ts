import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Home } from '../home.ts';
import { Refusal } from '../refusal.ts';
import { buildEnvironment } from './environment.ts';
import { runLimited } from './limits.ts';

// One for the live release, one for the commit that is being pushed, and one to go back to.
const KEPT = 3;

/**
 * The folder with the packages that a tree asks for. They are installed once for each lock file, so that a push that
 * changes content alone needs no network.
 * @throws Refusal where they cannot be installed
 */
export async function dependencies(home: Home, tree: string, work: string): Promise<string> {
	const store = join(home.cache, 'dependencies');
	const folder = join(store, await dependencyKey(tree));
	if (!(await exists(folder))) await install(home, tree, work, folder);
	const now = new Date();
	await utimes(folder, now, now);
	await prune(store);
	return join(folder, 'node_modules');
}

async function install(home: Home, tree: string, work: string, folder: string): Promise<void> {
	console.error('installing packages, because package-lock.json is new here');
	const place = join(work, 'packages');
	await mkdir(place, { recursive: true });
	for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
		if (await exists(join(tree, name))) await copyFile(join(tree, name), join(place, name));
	}
	const { exit, output } = await runLimited(['npm', 'ci', '--no-audit', '--no-fund'], place, await buildEnvironment(home, work));
	if (exit !== 0) throw new Refusal(`npm ci fails with exit code ${exit}:\n${output.trimEnd().split('\n').slice(-20).join('\n')}`);
	await mkdir(join(home.cache, 'dependencies'), { recursive: true });
	await rename(place, folder);
}

/** A hash of what npm ci goes by. Scripts and words of package.json change nothing in it. */
export async function dependencyKey(tree: string): Promise<string> {
	const lock = await readFile(join(tree, 'package-lock.json')).catch(() => {
		throw new Refusal('package-lock.json is missing');
	});
	const manifest = JSON.parse(await readFile(join(tree, 'package.json'), 'utf8')) as Record<string, unknown>;
	const { scripts, name, version, description, ...rest } = manifest;
	return createHash('sha256').update(lock).update(JSON.stringify(rest)).digest('hex').slice(0, 32);
}

async function prune(store: string): Promise<void> {
	const folders = await Promise.all((await readdir(store)).map(async (name) => ({ path: join(store, name), used: (await stat(join(store, name))).mtimeMs })));
	for (const { path } of folders.sort((a, b) => b.used - a.used).slice(KEPT)) await rm(path, { recursive: true });
}

const exists = (path: string): Promise<boolean> => stat(path).then(() => true, (error: NodeJS.ErrnoException) => {
	if (error.code === 'ENOENT') return false;
	throw error;
});
