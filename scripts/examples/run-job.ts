import type { Report } from './report.ts';
import { makeRunner, type Surroundings } from './runner.ts';
import type { Job } from './step.ts';
import { SUMS, compareSums, writeSums } from './sums.ts';

/** How many results a job reports: one for each step, and one for the list of its files. */
export const countResults = ({ steps, folder }: Job): number => steps.length + (folder === null ? 0 : 1);

/** Takes a job's steps in turn. With `record` its files are listed as proven once every step has passed. */
export async function runJob(job: Job, surroundings: Surroundings, record: boolean, report: Report): Promise<void> {
	const runner = makeRunner(job.needs, surroundings);
	let sound = true;
	for (const step of job.steps) sound = (await take(`${job.name}/${step.name}`, () => step.prove(runner))) && sound;
	const { folder } = job;
	if (folder === null) return;
	await take(`${job.name}/${SUMS}`, async () => {
		if (!record) return (await compareSums(folder)).join('\n') || null;
		if (!sound) return `${folder}: not recorded, since not all of it is proven`;
		await writeSums(folder);
		return null;
	});

	async function take(name: string, prove: () => Promise<string | null>): Promise<boolean> {
		if (surroundings.signal.aborted) return false;
		report.begin(name);
		const begun = performance.now();
		const details = await prove().catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
		// What was stopped is neither proven nor refuted.
		if (surroundings.signal.aborted) return false;
		report.end(name, details, performance.now() - begun, record ? 'recorded' : 'passed');
		return details === null;
	}
}
