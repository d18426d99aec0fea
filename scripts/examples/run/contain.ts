import { execFileSync } from 'node:child_process';

let support: { readonly prefix: readonly string[] } | null | undefined;

/**
 * The words before a command that give it a process namespace of its own, and a network namespace where `isolate`
 * is set. The kernel ends all of it when the command or this process ends, however that happens. Null where the
 * system offers no namespaces.
 */
export function containment(isolate: boolean): readonly string[] | null {
	support ??= findSupport();
	return support === null ? null : [...support.prefix, ...(isolate ? ['--net'] : []), '--'];
}

function findSupport(): { readonly prefix: readonly string[] } | null {
	if (process.platform !== 'linux') return null;
	const asUser = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'];
	const prefix = ['setpriv', '--pdeathsig', 'KILL', 'unshare', ...asUser, '--pid', '--fork', '--kill-child', '--mount-proc'];
	try {
		const [program = '', ...args] = prefix;
		execFileSync(program, [...args, '--net', '--', 'ip', 'link', 'set', 'lo', 'up'], { stdio: 'ignore' });
		return { prefix };
	} catch {
		// Containers and some systems forbid it; the caller says what that means.
		return null;
	}
}
