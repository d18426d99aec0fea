import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

const DAY = 86_400_000;

/** How long something is kept that no build has used, in days. */
export const KEPT_DAYS = 30;

/** Notes that a kept file was used. Once a day is enough, and spares the disk. */
export async function noteUse(file: string): Promise<void> {
	const now = new Date();
	if (now.getTime() - (await stat(file)).mtimeMs > DAY) await utimes(file, now, now);
}

/** Removes kept files that no build has used for long, so that the folder does not grow for ever. */
export async function pruneKept(folder: string, now: number): Promise<void> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	for (const entry of entries) {
		if (!entry.isFile()) continue;
		const file = join(entry.parentPath, entry.name);
		if (now - (await stat(file)).mtimeMs > KEPT_DAYS * DAY) await rm(file, { force: true });
	}
}
