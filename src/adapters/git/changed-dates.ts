import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * The day of each file's last commit (ISO), by path below `folder`, from one `git log` of what is checked out, or of
 * the commit that GARDEN_COMMIT names where a tree without a repository of its own is built. Empty where history is not
 * known: outside a repository, without git, or in a shallow clone, whose dates would be wrong.
 */
export async function changedDates(folder: string): Promise<ReadonlyMap<string, string>> {
	const git = (...args: string[]) => run('git', ['-C', folder, '-c', 'core.quotepath=off', ...args], { maxBuffer: 2 ** 28 });
	const changed = new Map<string, string>();
	try {
		if ((await git('rev-parse', '--is-shallow-repository')).stdout.trim() !== 'false') return changed;
		const { stdout } = await git('log', '--format=%x01%cs', '--name-only', '-z', '--relative', process.env['GARDEN_COMMIT'] ?? 'HEAD', '--', '.');
		for (const commit of stdout.split('\x01').slice(1)) {
			const [day = '', ...paths] = commit.split(/[\0\n]+/);
			for (const path of paths) if (path !== '' && !changed.has(path)) changed.set(path, day);
		}
	} catch (error) {
		// 128: no repository, or one without a commit. ENOENT: no git. Both mean that history is not known.
		const { code } = error as { code?: number | string };
		if (code !== 128 && code !== 'ENOENT') throw error;
	}
	return changed;
}
