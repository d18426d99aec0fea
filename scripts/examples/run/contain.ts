import { execFileSync } from 'node:child_process';

let support: readonly string[] | null | undefined;

/**
 * The words before a command that give it a process namespace of its own, and a network namespace where `isolate`
 * is set. The kernel ends all of it when the command or this process ends, however that happens. Null where the
 * system offers no namespaces, which is said once.
 */
export function containment(isolate: boolean): readonly string[] | null {
	support ??= findSupport();
	// The shell is the first process there: it takes leave of orphans, which would otherwise stay as zombies.
	return support === null ? null : [...support, ...(isolate ? ['--net'] : []), '--', 'sh', '-c', '"$@"; exit "$?"', 'run'];
}

function findSupport(): readonly string[] | null {
	const asUser = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'];
	const prefix = ['setpriv', '--pdeathsig', 'KILL', 'unshare', ...asUser, '--pid', '--fork', '--kill-child', '--mount-proc'];
	try {
		const [program = '', ...args] = prefix;
		execFileSync(program, [...args, '--net', '--', 'ip', 'link', 'set', 'lo', 'up'], { stdio: 'ignore' });
		return prefix;
	} catch (error) {
		// macOS has none, and some containers forbid them.
		console.error(`examples: runs have no network of their own, so their ports are the machine's (${error instanceof Error ? error.message : String(error)})`);
		return null;
	}
}
