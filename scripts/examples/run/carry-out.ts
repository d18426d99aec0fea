import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Run } from '../../../src/schema/example.ts';
import { makeBox, removeBox } from './box.ts';
import { containment } from './contain.ts';
import { fixedEnvironment } from './environment.ts';
import type { InsideJob, InsideResult } from './job.ts';
import type { Outcome } from './run-command.ts';
import { spawnGroup } from './spawn-group.ts';

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
 * Its fresh home is shown as /reader and its temporary folder as /tmp, since their real names are random.
 * @throws Error where the run could not be carried out, with what there is of its transcript
 */
export async function carryOut({ folder, run, env, isolate, redis, limitMs, signal }: RunJob): Promise<Outcome> {
	const box = await makeBox();
	try {
		const [temporary, home, file, output, result] = ['tmp', 'home', 'job.json', 'output', 'result.json'].map((name) => join(box, name)) as [string, string, string, string, string];
		for (const path of [temporary, home]) await mkdir(path);
		const words = containment(isolate);
		const all = { ...fixedEnvironment(process.env, { ...env, ...run.env }), TMPDIR: temporary };
		const job: InsideJob = { folder, run, env: all, redis, temporary, home, output, result, isolate: isolate && words !== null };
		await writeFile(output, '');
		await writeFile(file, JSON.stringify(job));
		const timedOut = await spawnGroup([...(words ?? []), process.execPath, join(import.meta.dirname, 'inside.ts'), file], limitMs, signal);
		const transcript = (await readFile(output, 'utf8')).replaceAll(home, '/reader').replaceAll(temporary, '/tmp');
		if (timedOut) return { output: transcript, exit: null, timedOut };
		const ended = await readResult(result);
		if ('error' in ended) throw new Error(`${ended.error}\n${transcript}`);
		return { output: transcript, exit: ended.exit, timedOut };
	} finally {
		await removeBox(box);
	}
}

async function readResult(file: string): Promise<InsideResult> {
	try {
		return JSON.parse(await readFile(file, 'utf8')) as InsideResult;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { error: 'the run was ended from outside, or by the machine for lack of memory' };
		throw error;
	}
}
