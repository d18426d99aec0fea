import { basename, join } from 'node:path';
import type { ExampleData } from '../../src/schema/example.ts';
import { proveRun } from './prove-run.ts';
import { plainRun, type Runner } from './runner.ts';
import type { Job, Step } from './step.ts';
import { validateFile } from './validate-file.ts';

/** An example's folder, what its manifest says, and the names of its files. */
export interface Example {
	readonly folder: string;
	readonly data: ExampleData;
	readonly files: readonly string[];
}

/** All that proves an example: its tests, its runs and its configurations. */
export function exampleJob({ folder, data, files }: Example, record: boolean): Job {
	const tests: Step = {
		name: 'go test',
		async prove(runner) {
			const outcome = await runner.runWithServers(plainRun(['go', 'test', '-race', '-count=1', './...']), folder);
			return outcome.exit === 0 ? null : outcome.output;
		},
	};
	const hasTests = files.some((file) => file.endsWith('_test.go') && !file.includes('testdata/'));
	return {
		name: basename(folder),
		folder,
		needs: data.needs,
		disturbs: data.disturbs,
		steps: [
			...(hasTests ? [tests] : []),
			...data.runs.map((run) => ({ name: run.name, prove: (runner: Runner) => proveRun(folder, run, runner, record) })),
			...data.validate.map(({ file, as }) => ({ name: `${file} as ${as}`, prove: (runner: Runner) => validateFile(join(folder, file), as, runner) })),
		],
	};
}
