import { lstat, readdir, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { isListening } from './control.ts';
import { PREFIX, socketOf } from './place.ts';

// A supervisor makes its folder under this name, which holds its process id, and renames it once it listens.
const DRAFT = /\.(\d+)$/;

/** Removes the folders of supervisors that were killed before they could. Their servers died with them. */
export async function removeStale(parent = tmpdir()): Promise<void> {
	for (const name of await readdir(parent)) {
		const folder = join(parent, name);
		if (!name.startsWith(PREFIX) || !await isMine(folder)) continue;
		const draft = DRAFT.exec(name)?.[1];
		const isUsed = draft === undefined ? await isListening(socketOf(folder)) : isRunning(Number(draft));
		if (!isUsed) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
	}
}

const isMine = (folder: string): Promise<boolean> =>
	lstat(folder).then((stats) => stats.isDirectory() && stats.uid === userInfo().uid, () => false);

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}
