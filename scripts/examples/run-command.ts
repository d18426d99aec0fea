import { spawn } from 'node:child_process';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How a command ended. `exit` is null where it was stopped at the time limit or by a signal. */
export interface Outcome {
	output: string;
	exit: number | null;
	timedOut: boolean;
}

/** Where, in which environment and for how long a command may run. */
export interface Conditions {
	cwd: string;
	env: Record<string, string>;
	limitMs: number;
}

/**
 * Runs a command without a shell. stdout and stderr go to one file, so that their order is the program's own.
 * At the time limit the command and all that it started are killed.
 */
export async function runCommand(command: readonly string[], { cwd, env, limitMs }: Conditions): Promise<Outcome> {
	const [program = '', ...args] = command;
	const folder = await mkdtemp(join(tmpdir(), 'examples-'));
	const file = await open(join(folder, 'output'), 'a');
	try {
		let timedOut = false;
		const exit = await new Promise<number | null>((resolve, reject) => {
			const child = spawn(program, args, { cwd, env, stdio: ['ignore', file.fd, file.fd], detached: true });
			const timer = setTimeout(() => {
				timedOut = true;
				killGroup(child.pid);
			}, limitMs);
			child.once('error', (error) => {
				clearTimeout(timer);
				reject(error);
			});
			child.once('exit', (code) => {
				clearTimeout(timer);
				resolve(code);
			});
		});
		return { output: await readFile(join(folder, 'output'), 'utf8'), exit, timedOut };
	} finally {
		await file.close();
		await rm(folder, { recursive: true });
	}
}

function killGroup(pid: number | undefined): void {
	if (pid === undefined) return;
	try {
		process.kill(-pid, 'SIGKILL');
	} catch {
		// The group has ended by itself in the meantime.
	}
}
