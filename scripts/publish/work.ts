import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Home } from './home.ts';

/** Does something in a folder of its own, which is gone afterwards, whatever happened. */
export async function withWork<Result>(home: Home, task: (folder: string) => Promise<Result>): Promise<Result> {
	const folder = await mkdtemp(join(home.work, 'run-'));
	try {
		return await task(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
