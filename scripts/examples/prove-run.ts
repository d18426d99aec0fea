import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Run } from '../../src/schema/example.ts';
import { diffLines } from './line-diff.ts';
import { normalise } from './normalise.ts';
import type { Runner } from './runner.ts';

/** Carries out one run of an example and compares what it printed with the record, or records it. */
export async function proveRun(folder: string, run: Run, runner: Runner, record: boolean): Promise<string | null> {
	const file = join(folder, `${run.name}.out`);
	const outcome = await runner.runWithServers(run, folder);
	const actual = normalise(outcome.output, run.normalise);
	if (outcome.timedOut) return `${file}: stopped at the time limit\n${actual}`;
	if (outcome.exit !== run.exit) return `${file}: exit ${outcome.exit}, want ${run.exit}\n${actual}`;
	const recorded = await readRecord(file);
	if (recorded === actual) return null;
	if (record) {
		await writeFile(file, actual);
		return null;
	}
	if (recorded === null) return `${file}: not recorded; run with --record`;
	return `${file}: the output differs\n${diffLines(recorded, actual)}`;
}

async function readRecord(file: string): Promise<string | null> {
	try {
		return await readFile(file, 'utf8');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
		throw error;
	}
}
