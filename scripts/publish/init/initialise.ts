import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { homeAt, type Home } from '../home.ts';
import { placeFile, type Place } from '../place.ts';
import { Refusal } from '../refusal.ts';
import { nginxLocations, nginxServer } from './nginx.ts';

const run = promisify(execFile);

/**
 * Makes a folder that a site is published from, or brings one up to date: its repository with hooks, the publisher and
 * the configuration of nginx. What is published stays as it is.
 * @throws Refusal where the folder's name cannot stand in a configuration of nginx
 */
export async function initialise(folder: string, place: Place): Promise<Home> {
	await mkdir(resolve(folder), { recursive: true });
	const home = homeAt(await realpath(folder));
	// nginx has no way to write a dollar sign as a character, and the others would end a word or a block.
	if (!/^[\w/.,:@+~ -]+$/.test(home.root)) throw new Refusal(`nginx could not be told of ${JSON.stringify(home.root)}: use a path of letters, digits, spaces and any of / . , : @ + ~ - _`);
	for (const path of [home.releases, home.assets, home.cache, home.work, join(home.previews, 'live'), join(home.previews, 'builds'), join(home.root, 'nginx')]) {
		await mkdir(path, { recursive: true });
	}
	await writeFile(placeFile(home), `${JSON.stringify(place, null, '\t')}\n`);
	await installPublisher(home);
	await makeRepository(home);
	const served = { root: home.root, base: place.base };
	await writeFile(join(home.root, 'nginx/locations.conf'), nginxLocations(served));
	await writeFile(join(home.root, 'nginx/server.conf'), nginxServer(served, place.url === null ? '_' : new URL(place.url).hostname));
	return home;
}

/** What of the project the publisher needs while it runs: folders of sources, with all that these import. */
export const PUBLISHER_FOLDERS: readonly string[] = ['scripts/publish', 'src/model/issues', 'src/adapters/files'];

/** Copies the publisher, which depends on nothing but Node: a broken commit cannot break what refuses it. */
async function installPublisher({ root, work }: Home): Promise<void> {
	const [fresh, place] = [join(work, 'publisher'), join(root, 'publisher')];
	await rm(fresh, { recursive: true, force: true });
	const isSource = (path: string) => !path.endsWith('.test.ts');
	for (const folder of PUBLISHER_FOLDERS) await cp(folder, join(fresh, folder), { recursive: true, filter: isSource });
	await cp('scripts/publish/hooks/locked.sh', join(fresh, 'locked.sh'));
	await cp(await realpath(process.execPath), join(fresh, 'node'));
	await writeFile(join(fresh, 'package.json'), '{ "type": "module" }\n');
	// The Node of the project comes first for its own scripts only; npm is found as it was found here.
	const paths = (process.env['PATH'] ?? '').split(':').filter((path) => !path.includes('node_modules'));
	await writeFile(join(fresh, 'path'), `${paths.join(':')}\n`);
	await Promise.all(['locked.sh', 'node'].map((name) => chmod(join(fresh, name), 0o755)));
	await rm(place, { recursive: true, force: true });
	await rename(fresh, place);
}

const settings = {
	// A push is unpacked before a hook sees it.
	'receive.maxInputSize': String(512 * 2 ** 20),
	'transfer.fsckObjects': 'true',
	'core.logAllRefUpdates': 'true',
} as const;

async function makeRepository({ repository }: Home): Promise<void> {
	await run('git', ['init', '--quiet', '--bare', '--initial-branch=main', repository]);
	for (const [name, value] of Object.entries(settings)) await run('git', ['-C', repository, 'config', name, value]);
	for (const hook of ['pre-receive', 'post-receive']) {
		const file = join(repository, 'hooks', hook);
		await cp(`scripts/publish/hooks/${hook}`, file);
		await chmod(file, 0o755);
	}
}
