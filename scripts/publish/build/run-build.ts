import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildReport } from '../../../src/views/data/build-report.ts';
import { gitEnvironment } from '../git.ts';
import type { Home } from '../home.ts';
import { Refusal } from '../refusal.ts';
import { readPlace } from '../place.ts';
import { dependencies } from './dependencies.ts';
import { buildEnvironment } from './environment.ts';
import { runLimited } from './limits.ts';
import { readReport } from './read-report.ts';
import { extractTree } from './tree.ts';

/** A site that was built and checked: the folder of its files, its sources, and what is to be known of it. */
export interface Built {
	readonly dist: string;
	readonly tree: string;
	readonly report: BuildReport;
}

/**
 * Builds a commit below `work` by its own scripts: the check, the site, and the check of the built site.
 * @param preview the name under which drafts are shown as well; null for the site that readers see
 * @throws Refusal with the author's mistakes where it cannot be built
 */
export async function runBuild(home: Home, commit: string, work: string, preview: string | null): Promise<Built> {
	const tree = join(work, 'tree');
	await extractTree(home, commit, tree);
	await symlink(await dependencies(home, tree, work), join(tree, 'node_modules'));
	const { url, base } = await readPlace(home);
	const reportFile = join(work, 'report.json');
	const { exit, output } = await runLimited(['npm', 'run', '--silent', 'build'], tree, {
		...(await buildEnvironment(home, work)),
		...gitEnvironment(home),
		GIT_WORK_TREE: tree,
		GARDEN_COMMIT: commit,
		// Kept pages belong to one base.
		GARDEN_CACHE: join(home.cache, preview === null ? 'build' : 'build-preview'),
		GARDEN_REPORT: reportFile,
		GARDEN_BASE: preview === null ? base : `${base}preview/${preview}/`,
		...(url === null ? {} : { GARDEN_URL: url }),
		...(preview === null ? {} : { GARDEN_PREVIEW: '1' }),
	});
	if (exit !== 0) throw new Refusal(explain(output, exit));
	return { dist: join(tree, 'dist'), tree, report: readReport(await readFile(reportFile, 'utf8')) };
}

// A mistake in content or on a built page is one line; where there is none, the end of the output says what broke.
const mistake = /^\S.*\s{2}error\s{2}/;

/** What of a failed build's output tells its author what to mend. */
export function explain(output: string, exit: number): string {
	const lines = output.split('\n').map((line) => line.trimEnd()).filter((line) => line !== '');
	const mistakes = [...new Set(lines.filter((line) => mistake.test(line)))];
	return mistakes.length > 0 ? mistakes.join('\n') : [`the build fails with exit code ${exit}:`, ...lines.slice(-30)].join('\n');
}
