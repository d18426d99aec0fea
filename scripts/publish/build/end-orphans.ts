import { readFile, readdir } from 'node:fs/promises';
import type { Home } from '../home.ts';
import { MARK } from './environment.ts';

/**
 * Ends processes of a build of this site that outlived it. Only called by who holds the lock, so no build is under way.
 * The environment of a process can be read by its own user alone, so no other user's process is ever touched.
 */
export async function endOrphans(home: Home): Promise<void> {
	const mark = `${MARK}=${home.root}`;
	const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
	await Promise.all(ids.map(async (id) => {
		const environment = await readFile(`/proc/${id}/environ`, 'utf8').catch(ignoreGone);
		if (environment?.split('\0').includes(mark)) endProcess(Number(id));
	}));
}

// It ended meanwhile, or belongs to someone else.
function ignoreGone(error: NodeJS.ErrnoException): null {
	if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes(error.code ?? '')) return null;
	throw error;
}

function endProcess(id: number): void {
	try {
		process.kill(id, 'SIGKILL');
	} catch (error) {
		ignoreGone(error as NodeJS.ErrnoException);
	}
}
