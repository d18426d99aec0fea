import { readdir, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { runBuild } from './build/run-build.ts';
import type { Home } from './home.ts';
import { removeOldPreviews } from './release/clean-up.ts';
import { withWork } from './work.ts';

const buildOf = (name: string, commit: string): string => `${name}.${commit}`;

/**
 * Builds a commit as a preview, which is shown by `showPreview`.
 * @throws Refusal where it cannot be built
 */
export async function stagePreview(home: Home, name: string, commit: string): Promise<void> {
	const builds = join(home.previews, 'builds');
	if ((await readdir(builds)).includes(buildOf(name, commit))) return;
	await withWork(home, async (work) => {
		const { dist } = await runBuild(home, commit, work, name);
		await rename(dist, join(builds, buildOf(name, commit)));
	});
}

/** Shows a staged preview under its name. */
export async function showPreview(home: Home, name: string, commit: string): Promise<void> {
	const next = join(home.work, `preview-${name}`);
	await rm(next, { force: true });
	await symlink(join('../builds', buildOf(name, commit)), next);
	await rename(next, join(home.previews, 'live', name));
	await removeOldPreviews(home);
}

/** Removes a preview. One that is not there is removed already. */
export async function removePreview(home: Home, name: string): Promise<void> {
	await rm(join(home.previews, 'live', name), { force: true });
	await removeOldPreviews(home);
}
