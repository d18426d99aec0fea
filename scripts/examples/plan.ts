import { join } from 'node:path';
import type { ContentFiles } from '../../src/adapters/content/read-content.ts';
import { readExamples } from '../../src/model/examples/read-examples.ts';
import type { Issue } from '../../src/model/issues/issue.ts';
import { readKits } from '../../src/model/projects/read-kits.ts';
import { exampleJob } from './example-job.ts';
import { kitSteps } from './prove-kit.ts';
import { moduleJob } from './module-job.ts';
import type { Job } from './step.ts';
import { validatorsJob } from './validate-file.ts';

/** What there is to prove, and what is wrong with how it is declared. */
export interface Plan {
	readonly jobs: readonly Job[];
	readonly issues: readonly Issue[];
}

/** Every job of the content below `root`, or those of the example or project called `only`. Long ones come first. */
export function planJobs({ files }: ContentFiles, root: string, record: boolean, only?: string): Plan {
	const { examples, issues } = readExamples(files, root);
	const { kits, issues: kitIssues } = readKits(files, root);
	const kitJobs = [...kits].map(([slug, { data }]): Job => {
		const folder = join(root, 'projects', slug);
		return { name: slug, folder, needs: data.needs, disturbs: data.disturbs, steps: kitSteps({ folder, data }) };
	});
	const exampleJobs = [...examples].map(([name, { data }]) => {
		const below = [...files.keys()].filter((path) => path.startsWith(`examples/${name}/`));
		return exampleJob({ folder: join(root, 'examples', name), data, files: below }, record);
	});
	const named = [...kitJobs, ...exampleJobs];
	const hasValidators = [...examples.values()].some(({ data }) => data.validate.length > 0);
	const shared = [moduleJob(join(root, 'examples')), ...(hasValidators ? [validatorsJob()] : [])];
	const jobs = only === undefined ? [...shared, ...named] : named.filter(({ name }) => name === only);
	// What is wrong with others is not the business of whoever proves one.
	const concerns = ({ file }: Issue) => only === undefined || file.startsWith(`${join(root, 'examples', only)}/`) || file.startsWith(`${join(root, 'projects', only)}/`);
	const matters = (found: Issue) => concerns(found) && !(record && found.code === 'example/no-record');
	return { jobs, issues: [...issues, ...kitIssues].filter(matters) };
}
