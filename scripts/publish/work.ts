import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Home } from './home.ts';

/**
 * Does something in a folder of its own, which is gone afterwards, whatever happened. It has the same name each time:
 * Astro uses the pages that it has kept only for a site that lies where it lay before. The lock keeps runs apart.
 */
export async function withWork<Result>(home: Home, task: (folder: string) => Promise<Result>): Promise<Result> {
	const folder = join(home.work, 'run');
	try {
		await rm(folder, { recursive: true, force: true });
		await mkdir(folder);
		return await task(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
