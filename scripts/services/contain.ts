import { userInfo } from 'node:os';
import { execute } from './programs.ts';

/** How the processes of a server are held together. */
export interface Containment {
	/** Wraps a command line. */
	wrap(command: readonly string[]): string[];
	/** Whether the first process of the wrapped command only waits for the server, which is its child. */
	readonly isNamespace: boolean;
}

/** The user that servers run as: `nobody` where this process is root, since PostgreSQL refuses root, else the same user. */
export interface ServerUser {
	readonly uid: number;
	readonly gid: number;
}

/** Finds the user for servers. */
export async function findServerUser(): Promise<ServerUser> {
	const { uid, gid } = userInfo();
	if (uid !== 0) return { uid, gid };
	const ask = async (what: string) => Number((await execute('id', [what, 'nobody'])).stdout);
	return { uid: await ask('-u'), gid: await ask('-g') };
}

/**
 * Finds how servers are contained. On Linux each gets a process namespace of its own, which the kernel ends as a whole
 * when its first process ends. That process is killed when `unshare` ends, and `unshare` when this process ends.
 * Elsewhere a server merely has a process group of its own.
 */
export async function findContainment(user: ServerUser): Promise<Containment> {
	const isRoot = userInfo().uid === 0;
	// A change of user clears the signal that unshare asks for on its own death, so it is asked for again.
	const drop = isRoot ? ['setpriv', `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', '--pdeathsig', 'KILL'] : [];
	const namespaces = ['unshare', ...(isRoot ? [] : ['--user', '--map-current-user']), '--pid', '--ipc', '--fork', '--kill-child', '--mount-proc'];
	const wrap = (command: readonly string[]) => ['setpriv', '--pdeathsig', 'KILL', ...namespaces, ...drop, ...command];
	const [program = '', ...args] = wrap(['true']);
	const isPossible = await execute(program, args).then(() => true, () => false);
	return isPossible ? { wrap, isNamespace: true } : { wrap: (command) => [...drop, ...command], isNamespace: false };
}
