import { mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { runBuild } from '../build/run-build.ts';
import type { Home } from '../home.ts';
import { Refusal } from '../refusal.ts';
import { withWork } from '../work.ts';
import { assemble } from './assemble.ts';
import { isAsset, shareAssets } from './assets.ts';
import { describeChanges } from './changes.ts';
import { prepareFlip } from './flip.ts';
import { writeMoved } from './moved.ts';
import { listReleases, liveRelease, siteOf, writeFacts, type Release } from './release.ts';
import { vanishedAddresses } from './vanished.ts';

/** Whether a build of the same commit would show more now: something scheduled has come due since. */
export const isDue = ({ due }: Pick<Release, 'due'>, now: number): boolean => due !== null && due <= now;

/** The kept release of a commit that is still what a build of it would give; null where there is none. */
export async function readyRelease(home: Home, commit: string): Promise<Release | null> {
	return (await listReleases(home)).find((release) => release.commit === commit && !isDue(release, Date.now())) ?? null;
}

/**
 * Builds a commit as a release that is ready to be flipped to. Nothing that readers see has changed when it returns.
 * @param promises whether published addresses have to stay; who goes back on purpose to an older commit gives them up
 * @throws Refusal where the commit cannot be published
 */
export async function stageRelease(home: Home, commit: string, { promises }: { readonly promises: boolean }): Promise<Release> {
	const begun = Date.now();
	const ready = await readyRelease(home, commit);
	if (ready !== null) return ready;
	const releases = await listReleases(home);
	const id = releases.some((release) => release.id === commit) ? `${commit}.${Math.floor(begun / 1000)}` : commit;
	await withWork(home, async (work) => {
		const { dist, tree, report } = await runBuild(home, commit, work, null);
		const ledger = await readFile(join(tree, 'content/addresses.txt'), 'utf8').catch(() => '');
		const vanished = !promises ? [] : vanishedAddresses(releases.filter(({ published }) => published > 0), report, ledger);
		if (vanished.length > 0) throw new Refusal(vanished.join('\n'));
		const folder = join(work, 'release');
		const [site, moved] = [join(folder, 'site'), join(folder, 'moved')];
		await Promise.all([site, moved].map((path) => mkdir(path, { recursive: true })));
		const live = await liveRelease(home);
		const states = await assemble({ dist, report, site, live: live === null ? null : siteOf(live), kept: releases.map(siteOf) });
		await writeMoved(report.redirects, moved, site);
		const assets = [...states.keys()].filter(isAsset);
		await writeFacts(folder, { commit, ...report, assets, changes: await describeChanges(states, report, site, live), begun });
		await shareAssets(assets, site, home.assets);
		await prepareFlip(home, id);
		await rename(folder, join(home.releases, id));
	});
	const staged = (await listReleases(home)).find((release) => release.id === id);
	if (staged === undefined) throw new Error(`The release ${id} is gone`);
	return staged;
}
