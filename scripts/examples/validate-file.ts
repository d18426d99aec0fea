import { join, resolve } from 'node:path';
import type { Format } from '../../src/schema/example.ts';
import type { Runner } from './runner.ts';
import type { Job } from './step.ts';

/** The Go module of the validators. */
export const VALIDATORS = join(import.meta.dirname, 'validate');

/** Reads a configuration by the real parser of its format. @returns what that parser refuses, or null */
export async function validateFile(file: string, format: Format, runner: Runner): Promise<string | null> {
	const { output, exit } = await runner.run(['go', 'run', '.', format, resolve(file)], VALIDATORS);
	return exit === 0 ? null : `${file}: not valid as ${format}\n${output}`;
}

/** What shows that the validators themselves refuse mistakes. */
export function validatorsJob(): Job {
	return {
		name: 'validators',
		folder: null,
		needs: [],
		disturbs: [],
		steps: [{
			name: 'go test',
			async prove(runner) {
				const { output, exit } = await runner.run(['go', 'test', '-count=1', '.'], VALIDATORS);
				return exit === 0 ? null : output;
			},
		}],
	};
}
