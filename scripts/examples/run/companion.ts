import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Run } from '../../../src/schema/example.ts';

const POLL_MS = 30;

/** A program that runs beside a run. */
export interface Companion {
	readonly command: readonly string[];
	/** What it has printed so far. */
	printed(): string;
}

/** Starts a program beside a run, and waits until its port answers. @throws Error where it ends before, or the port is taken */
export async function startCompanion({ command, port }: Run['start'][number], options: { cwd: string; env: Record<string, string> }): Promise<Companion> {
	const name = command.join(' ');
	if (await answers(port)) throw new Error(`${name} cannot start: another program already answers on port ${port}`);
	const [program = '', ...args] = command;
	const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
	let printed = '';
	for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { printed += text; });
	const failed = new Promise<string>((resolve) => {
		child.once('error', (error) => resolve(error.message));
		child.once('close', (code) => resolve(`it ended with exit ${code}`));
	});
	while (!(await answers(port))) {
		const failure = await Promise.race([failed, sleep(POLL_MS, null)]);
		if (failure !== null) throw new Error(`${name} did not come up on port ${port}: ${failure}\n${printed}`);
	}
	return { command, printed: () => printed };
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
