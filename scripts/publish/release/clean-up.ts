import { readdir, readlink, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { endOrphans } from '../build/end-orphans.ts';
import { commitOf } from '../git.ts';
import type { Home } from '../home.ts';
import { MAIN } from '../updates.ts';
import { pruneAssets } from './assets.ts';
import { listReleases, liveRelease } from './release.ts';

/** How many releases are kept to go back to, the live one among them. */
export const KEPT_RELEASES = 5;

/** Removes what a run that was ended in the middle has left. Called first, by who holds the lock. */
export async function removeLeftovers(home: Home): Promise<void> {
	await endOrphans(home);
	for (const name of await readdir(home.work)) await rm(join(home.work, name), { recursive: true, force: true });
	await rm(home.next, { force: true });
	// What a killed build was about to keep. No build is under way, so nobody is writing there.
	for (const cache of ['build', 'build-preview']) await rm(join(home.cache, cache, 'kept/partial'), { recursive: true, force: true });
	const live = await liveRelease(home);
	// The commit that main points to was accepted: who pushed it is about to show it.
	const accepted = await commitOf(home, MAIN);
	for (const { id, commit, folder, published } of await listReleases(home)) {
		if (published === 0 && id !== live?.id && commit !== accepted) await rm(folder, { recursive: true });
	}
	await pruneAssets(await listReleases(home), home.assets);
	await removeOldPreviews(home);
}

/** Removes releases beyond those that are kept, and assets that only they could ask for. */
export async function pruneReleases(home: Home): Promise<void> {
	const live = await liveRelease(home);
	const old = (await listReleases(home)).filter(({ id }) => id !== live?.id).slice(KEPT_RELEASES - 1);
	for (const { folder } of old) await rm(folder, { recursive: true });
	await pruneAssets(await listReleases(home), home.assets);
}

/** Removes builds of previews that no preview shows. */
export async function removeOldPreviews(home: Home): Promise<void> {
	const [live, builds] = [join(home.previews, 'live'), join(home.previews, 'builds')];
	const shown = new Set(await Promise.all((await readdir(live)).map(async (name) => basename(await readlink(join(live, name))))));
	for (const build of await readdir(builds)) if (!shown.has(build)) await rm(join(builds, build), { recursive: true });
}
