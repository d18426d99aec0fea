import type { Runner } from './runner.ts';
import type { Job } from './step.ts';

/** What gofmt and the compiler say of the whole module of examples. The tests and runs of each follow with it. */
export function moduleJob(root: string): Job {
	return {
		name: 'module',
		folder: null,
		needs: [],
		disturbs: [],
		steps: [
			{
				name: 'gofmt',
				async prove(runner) {
					const { output, exit } = await runner.run(['gofmt', '-l', '.'], root);
					return exit === 0 && output === '' ? null : `${root}: gofmt would reformat\n${output}`;
				},
			},
			...(['build', 'vet'] as const).map((verb) => ({
				name: `go ${verb}`,
				async prove(runner: Runner) {
					const { output, exit } = await runner.run(['go', verb, './...'], root);
					return exit === 0 ? null : `${root}: go ${verb} fails\n${output}`;
				},
			})),
		],
	};
}
