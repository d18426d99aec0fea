import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Launch, Site } from './server-kind.ts';
import { serverEnvironment, type Terms } from './site.ts';

// What a server may take for an orderly end.
const GRACE_MS = 60_000;

/** A server's program while it runs, with all the processes that it starts. */
export class ServerProcess {
	readonly #child: ChildProcess;
	readonly #isNamespace: boolean;

	/** Starts the program. Both its streams go to the file `log` of its folder. */
	constructor({ program, args, env = {} }: Launch, { folder }: Site, { containment }: Terms) {
		const log = openSync(join(folder, 'log'), 'a');
		const [first = '', ...rest] = containment.wrap([program, ...args]);
		this.#isNamespace = containment.isNamespace;
		try {
			this.#child = spawn(first, rest, { cwd: folder, env: { ...serverEnvironment(folder), ...env }, stdio: ['ignore', log, log], detached: true });
		} finally {
			closeSync(log);
		}
	}

	/** Rejects where the program cannot be run at all. */
	failure(): Promise<never> {
		return new Promise((_, reject) => this.#child.once('error', reject));
	}

	/** Whether it has ended or never began. */
	get hasEnded(): boolean {
		return this.#child.pid === undefined || this.#child.exitCode !== null || this.#child.signalCode !== null;
	}

	/** The process id of the server itself. In a namespace that is the child of `unshare`. Null where it has ended. */
	get pid(): number | null {
		const { pid } = this.#child;
		if (this.hasEnded || pid === undefined) return null;
		return this.#isNamespace ? firstChild(pid) : pid;
	}

	/** Ends it and waits until all its processes are gone. One that does not heed a request to end is killed. */
	async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
		if (this.hasEnded) return;
		const ended = once(this.#child, 'exit');
		this.#send(signal);
		const forced = setTimeout(() => this.#send('SIGKILL'), GRACE_MS);
		await ended;
		clearTimeout(forced);
	}

	#send(signal: 'SIGTERM' | 'SIGKILL'): void {
		// A namespace ends with its first process. Without one, the process group is all that holds a server together.
		const group = -Number(this.#child.pid);
		const target = this.#isNamespace || signal === 'SIGTERM' ? this.pid ?? group : group;
		try {
			process.kill(target, signal);
		} catch (error) {
			// ESRCH: it has ended by itself, and the event comes next.
			if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
		}
	}
}

function firstChild(pid: number): number | null {
	try {
		const [child = ''] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
		return child === '' ? null : Number(child);
	} catch {
		// The process has ended in the meantime.
		return null;
	}
}
