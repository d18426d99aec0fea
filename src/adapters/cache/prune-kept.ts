import { statSync, utimesSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow } from '../files/files-below.ts';

const DAY = 86_400_000;

/** How long something is kept that no build has used, in days. */
export const KEPT_DAYS = 30;

/** The most that is kept, in bytes: about twenty thousand articles with all that is made of them. */
export const KEPT_BYTES = 4 * 2 ** 30;

// Its time says when the folder was last pruned.
const MARK = 'pruned';

const due = new Map<string, boolean>();

/** Whether a folder was not pruned within a day. It is asked once a process, so that all of a build counts as one use. */
function isDue(folder: string): boolean {
	const asked = due.get(folder) ?? Date.now() - (statSync(join(folder, MARK), { throwIfNoEntry: false })?.mtimeMs ?? 0) > DAY;
	due.set(folder, asked);
	return asked;
}

/** Notes that a kept file was used. The first build of a day does so for all that it uses, which spares the disk. */
export function noteUse(file: string, folder: string): void {
	if (!isDue(folder)) return;
	const now = new Date();
	utimesSync(file, now, now);
}

/** The same as `pruneKept`, once a day: to look at every kept file takes longer than a small build. */
export async function pruneDaily(folder: string, now: number): Promise<void> {
	if (!isDue(folder)) return;
	await pruneKept(folder, now);
	await writeFile(join(folder, MARK), '');
}

/** Removes kept files that no build has used for long, and then those used longest ago while there is more than `most` bytes. */
export async function pruneKept(folder: string, now: number, most = KEPT_BYTES): Promise<void> {
	const files = filesBelow(folder).flatMap((name) => {
		const path = join(folder, name);
		// Another build may just have given a file its name, or pruned it.
		const known = statSync(path, { throwIfNoEntry: false });
		return known === undefined ? [] : [{ path, used: known.mtimeMs, size: known.size }];
	});
	let bytes = files.reduce((sum, { size }) => sum + size, 0);
	for (const { path, used, size } of files.sort((a, b) => a.used - b.used)) {
		if (now - used <= KEPT_DAYS * DAY && bytes <= most) return;
		await rm(path, { force: true });
		bytes -= size;
	}
}
