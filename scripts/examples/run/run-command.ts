import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';

/** How a run ended. `exit` is null where it was stopped at the time limit or by a signal. */
export interface Outcome {
	readonly output: string;
	readonly exit: number | null;
	readonly timedOut: boolean;
}

/** Runs a command without a shell. stdout and stderr go to one file, so that their order is the program's own. */
export async function runToFile(command: readonly string[], { cwd, env, output }: { cwd: string; env: Record<string, string>; output: string }): Promise<number | null> {
	const [program = '', ...args] = command;
	const file = await open(output, 'a');
	try {
		return await new Promise<number | null>((resolve, reject) => {
			const child = spawn(program, args, { cwd, env, stdio: ['ignore', file.fd, file.fd] });
			child.once('error', reject);
			child.once('exit', resolve);
		});
	} finally {
		await file.close();
	}
}
