import { spawn } from 'node:child_process';

/**
 * Runs a command in a process group of its own until it ends, is stopped at the limit, which gives true, or by the
 * signal, which throws. Nothing of the group stays.
 */
export function spawnGroup([program = '', ...args]: readonly string[], limitMs: number, signal: AbortSignal): Promise<boolean> {
	return new Promise((resolve, reject) => {
		signal.throwIfAborted();
		const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'], detached: true });
		let timedOut = false;
		const stop = () => killGroup(child.pid);
		const timer = setTimeout(() => {
			timedOut = true;
			stop();
		}, limitMs);
		signal.addEventListener('abort', stop, { once: true });
		const finish = () => {
			clearTimeout(timer);
			signal.removeEventListener('abort', stop);
		};
		child.once('error', (error) => {
			finish();
			reject(error);
		});
		child.once('exit', () => {
			finish();
			// Where there are no namespaces, what the run left in the background ends here.
			stop();
			if (signal.aborted) reject(new Error('stopped'));
			else resolve(timedOut);
		});
	});
}

function killGroup(pid: number | undefined): void {
	if (pid === undefined) return;
	try {
		process.kill(-pid, 'SIGKILL');
	} catch (error) {
		// Nothing is left of the group.
		if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
	}
}
