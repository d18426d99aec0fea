import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Run } from '../../../src/schema/example.ts';
import { containment } from './contain.ts';
import { fixedEnvironment } from './environment.ts';
import type { InsideJob, InsideResult } from './job.ts';
import type { Outcome } from './run-command.ts';

/** A run, and the conditions under which it is carried out. */
export interface RunJob {
	/** The folder of the example, where commands run. */
	readonly folder: string;
	readonly run: Run;
	/** Variables of servers and tools, beside the fixed ones. */
	readonly env: Readonly<Record<string, string>>;
	/** Whether the run has a loopback of its own, and reaches nothing outside. */
	readonly isolate: boolean;
	/** Whether a Redis of its own stands beside it on port 6379. */
	readonly redis: boolean;
	/** In milliseconds. */
	readonly limitMs: number;
	readonly signal: AbortSignal;
}

/**
 * Carries out one run and gives its transcript, before normalising. All processes and files of the run end with it.
 * @throws Error where the run could not be carried out, with what there is of its transcript
 */
export async function carryOut({ folder, run, env, isolate, redis, limitMs, signal }: RunJob): Promise<Outcome> {
	const box = await mkdtemp(join(tmpdir(), 'example-'));
	try {
		const temporary = join(box, 'tmp');
		await mkdir(temporary);
		const [file, output, result] = ['job.json', 'output', 'result.json'].map((name) => join(box, name)) as [string, string, string];
		const words = containment(isolate);
		const all = { ...fixedEnvironment(process.env, { ...env, ...run.env }), TMPDIR: temporary };
		const job: InsideJob = { folder, run, env: all, redis, temporary, output, result, isolate: isolate && words !== null };
		await writeFile(output, '');
		await writeFile(file, JSON.stringify(job));
		const timedOut = await contained([...(words ?? []), process.execPath, join(import.meta.dirname, 'inside.ts'), file], limitMs, signal);
		const transcript = await readFile(output, 'utf8');
		if (timedOut) return { output: transcript, exit: null, timedOut };
		const ended = JSON.parse(await readFile(result, 'utf8')) as InsideResult;
		if ('error' in ended) throw new Error(`${ended.error}\n${transcript}`);
		return { output: transcript, exit: ended.exit, timedOut };
	} finally {
		await rm(box, { recursive: true, force: true, maxRetries: 5 });
	}
}

/** Runs a command until it ends, is stopped at the limit, which gives true, or by the signal, which throws. */
function contained(command: readonly string[], limitMs: number, signal: AbortSignal): Promise<boolean> {
	const [program = '', ...args] = command;
	return new Promise((resolve, reject) => {
		signal.throwIfAborted();
		const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'], detached: true });
		let timedOut = false;
		const stop = () => {
			// Its group, for a system without namespaces; the namespace ends with its first process.
			if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
		};
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
			if (signal.aborted) reject(new Error('stopped'));
			else resolve(timedOut);
		});
	});
}
