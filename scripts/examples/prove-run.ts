import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fixedEnvironment } from './environment.ts';
import type { Example } from './find-examples.ts';
import { diffLines } from './line-diff.ts';
import type { Run } from './manifest.ts';
import { normalise } from './normalise.ts';
import { runCommand } from './run-command.ts';

// Long enough for a run that first compiles the standard library in another configuration.
const LIMIT_MS = 5 * 60_000;

/** How a run compares with its record. `details` says more where it failed. */
export interface Verdict {
	verdict: 'passed' | 'recorded' | 'failed';
	details: string;
}

/** Runs one command of an example and compares its output with the record, or records it. */
export async function proveRun({ folder }: Example, run: Run, record: boolean): Promise<Verdict> {
	const file = join(folder, `${run.name}.out`);
	const env = fixedEnvironment(process.env, run.env);
	try {
		const outcome = await runCommand(run.command, { cwd: folder, env, limitMs: LIMIT_MS });
		const actual = normalise(outcome.output, run.normalise);
		if (outcome.timedOut) return failed(`${file}: stopped after ${LIMIT_MS / 1000} s\n${actual}`);
		if (outcome.exit !== run.exit) return failed(`${file}: exit ${outcome.exit}, want ${run.exit}\n${actual}`);
		const recorded = await readRecord(file);
		if (recorded === actual) return { verdict: 'passed', details: '' };
		if (record) {
			await writeFile(file, actual);
			return { verdict: 'recorded', details: '' };
		}
		if (recorded === null) return failed(`${file}: not recorded; run with --record`);
		return failed(`${file}: the output differs\n${diffLines(recorded, actual)}`);
	} catch (error) {
		return failed(`${file}: ${error instanceof Error ? error.message : String(error)}`);
	}
}

const failed = (details: string): Verdict => ({ verdict: 'failed', details: details.trimEnd() });

async function readRecord(file: string): Promise<string | null> {
	try {
		return await readFile(file, 'utf8');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
		throw error;
	}
}
