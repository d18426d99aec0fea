import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Run } from '../../../src/schema/example.ts';

const POLL_MS = 30;

/** Starts a program that runs beside a run, and waits until its port answers. @throws Error where it ends before */
export async function startCompanion({ command, port }: Run['start'][number], options: { cwd: string; env: Record<string, string> }): Promise<void> {
	const [program = '', ...args] = command;
	const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
	let printed = '';
	for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { printed += text; });
	let failure: string | null = null;
	child.once('error', (error) => { failure = error.message; });
	child.once('exit', (code) => { failure ??= `it ended with exit ${code}`; });
	while (!(await answers(port))) {
		if (failure !== null) throw new Error(`${command.join(' ')} did not come up on port ${port}: ${failure as string}\n${printed}`);
		await sleep(POLL_MS);
	}
}

const answers = (port: number): Promise<boolean> =>
	new Promise((resolve) => {
		const socket = connect({ port, host: '127.0.0.1' });
		socket.once('connect', () => {
			socket.destroy();
			resolve(true);
		});
		socket.once('error', () => resolve(false));
	});
