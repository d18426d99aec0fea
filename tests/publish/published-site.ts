import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dependencyKey } from '../../scripts/publish/build/dependencies.ts';
import type { Home } from '../../scripts/publish/home.ts';
import { initialise } from '../../scripts/publish/init/initialise.ts';
import { filesBelow } from '../../src/adapters/files/files-below.ts';
import { attempt, Author, type Outcome } from './author.ts';
import { chooseOrigin, serve, type Served } from './server.ts';

/** A site on an own server with an author who pushes to it and an nginx that serves it. */
export interface PublishedSite {
	readonly folder: string;
	readonly home: Home;
	readonly author: Author;
	readonly server: Served;
	/** Runs a command of the publisher, as npm run publish does. */
	readonly publisher: (...command: string[]) => Promise<Outcome>;
	readonly end: () => Promise<void>;
}

/**
 * Makes a site, without its first push. The packages of this project serve its builds, as if a push had installed them.
 * @param root where the site's folder is to be made, for a disk of its own
 */
export async function makeSite({ base = '/', root }: { base?: string; root?: string } = {}): Promise<PublishedSite> {
	const folder = await mkdtemp(join(tmpdir(), 'publish-'));
	const { port, origin } = await chooseOrigin();
	const home = await initialise(root ?? join(folder, 'site home'), { url: origin, base });
	const author = await Author.begin(join(folder, 'author'), home.repository);
	const packages = join(home.cache, 'dependencies', await dependencyKey(author.folder));
	await mkdir(packages, { recursive: true });
	await symlink(join(process.cwd(), 'node_modules'), join(packages, 'node_modules'));
	const server = await serve(home.root, join(folder, 'nginx'), port);
	return {
		folder,
		home,
		author,
		server,
		publisher: (...command) => attempt(join(home.root, 'publisher/locked.sh'), command, home.root),
		async end() {
			await server.stop();
			await rm(folder, { recursive: true });
		},
	};
}

/** What lies in a site's folder that should not outlive a run: folders of work, releases that no reader saw, links for a flip. */
export async function leftovers({ home }: PublishedSite): Promise<string[]> {
	const work = (await readdir(home.work)).map((name) => `work/${name}`);
	const next = (await readdir(home.root)).filter((name) => name === 'next');
	const partial = filesBelow(home.cache).filter((path) => path.startsWith('build/kept/') && /\.[0-9a-f-]{36}$/.test(path));
	return [...work, ...next, ...partial];
}
