import { existsSync, statSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rename, rm, utimes } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { modulesOf } from './kept-drawing.ts';

// Below Astro's own folder, which no commit holds.
const [PLACE, DAY] = ['.astro/drawings', 86_400_000];

/**
 * The copy of kept code that belongs to this checkout. Packages that it imports are found from here alone, and code that
 * stays where it is has been compiled before.
 * @param id of the kept code
 */
export async function placeModules(cache: string, id: string): Promise<string> {
	const folder = resolve(PLACE, id);
	await mkdir(PLACE, { recursive: true });
	if (!existsSync(folder)) {
		const partial = await mkdtemp(resolve(PLACE, 'partial-'));
		await cp(modulesOf(cache), partial, { recursive: true });
		await renameUnlessThere(partial, folder);
	}
	const now = new Date();
	await utimes(folder, now, now);
	await removeUnused(now.getTime());
	return folder;
}

/** Another build may have been sooner. */
async function renameUnlessThere(partial: string, folder: string): Promise<void> {
	await rename(partial, folder).catch(async (error: NodeJS.ErrnoException) => {
		if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
		await rm(partial, { recursive: true });
	});
}

/** Removes copies that no build has used for a day: of former code, or cut off. */
async function removeUnused(now: number): Promise<void> {
	for (const path of (await readdir(PLACE)).map((name) => join(PLACE, name))) {
		// Another build may have removed it.
		const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now;
		if (now - used > DAY) await rm(path, { recursive: true, force: true });
	}
}
