import { mkdtemp, readdir, readlink, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let swept: Promise<void> | undefined;

/** Makes a fresh folder for a run. The first call removes those whose owners were killed before they could. */
export async function makeBox(): Promise<string> {
	const parent = await realpath(tmpdir());
	const prefix = `example-${await nameProcessNamespace()}-`;
	await (swept ??= sweep(parent, prefix));
	return mkdtemp(join(parent, `${prefix}${process.pid}-`));
}

/** Removes a folder that a run has had. */
export const removeBox = (box: string): Promise<void> => rm(box, { recursive: true, force: true, maxRetries: 5 });

async function sweep(parent: string, prefix: string): Promise<void> {
	for (const name of await readdir(parent)) {
		const pid = name.startsWith(prefix) ? /^\d+(?=-)/.exec(name.slice(prefix.length)) : null;
		if (pid !== null && !isAlive(Number(pid[0]))) await removeBox(join(parent, name));
	}
}

/** A process's number has a meaning only within its namespace, and containers may share a folder. The user keeps others' folders apart. */
async function nameProcessNamespace(): Promise<string> {
	const namespace = process.platform === 'linux' ? (await readlink('/proc/self/ns/pid')).replace(/\D/g, '') : '0';
	return `${process.getuid?.() ?? 0}-${namespace}`;
}

function isAlive(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		// A process of somebody else is alive too.
		return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
	}
}
