import { exampleSchema } from '../../schema/example.ts';
import type { Files } from '../code/code-block.ts';
import { readYaml, type ReadYaml } from '../front-matter/read.ts';
import { issue, type Issue } from '../issues/issue.ts';
import { didYouMean } from '../issues/suggest.ts';
import type { Example, Examples } from './types.ts';

/** Every example by its name, and what is wrong with how it is declared. */
export interface ReadExamples {
	readonly examples: Examples;
	readonly issues: readonly Issue[];
}

/**
 * Reads the manifest of every example. One with a mistake in it is left out and reported.
 * `root` is the folder that mistakes are named from.
 */
export function readExamples(files: Files, root: string): ReadExamples {
	const issues: Issue[] = [];
	const report = (found: Issue): void => void issues.push(found);
	const examples = new Map<string, Example>();
	for (const [name, paths] of listFolders(files)) {
		const folder = `examples/${name}`;
		const text = files.get(`${folder}/example.yml`);
		const read = text === undefined ? null : readYaml(`${root}/${folder}/example.yml`, text, 0, exampleSchema, 'example');
		read?.issues.forEach(report);
		// Where the manifest cannot be read, nobody knows which files belong to it.
		if (read !== null && read.data === null) continue;
		const example = read?.data === undefined || read.data === null ? null : { name, folder, data: read.data };
		if (example !== null && read !== null) {
			checkFiles(example, paths, read, report);
			examples.set(name, example);
		}
		checkStrays(folder, paths, example?.data.runs.map((run) => run.name) ?? [], root, report);
	}
	return { examples, issues };
}

// The paths in each folder below examples/, counted from there.
function listFolders(files: Files): Map<string, string[]> {
	const folders = new Map<string, string[]>();
	for (const path of files.keys()) {
		const [, name, rest] = /^examples\/([^/]+)\/(.+)$/.exec(path) ?? [];
		if (name !== undefined && rest !== undefined) folders.set(name, [...(folders.get(name) ?? []), rest]);
	}
	return folders;
}

function checkFiles({ name, data }: Example, paths: readonly string[], { place }: ReadYaml<unknown>, report: (found: Issue) => void): void {
	const check = (path: string, at: readonly PropertyKey[]) => {
		if (!paths.includes(path)) report(issue('example/no-file', place(at), { path }, didYouMean(path, paths)));
	};
	for (const [index, run] of data.runs.entries()) {
		if (run.session !== undefined) check(run.session, ['runs', index, 'session']);
		for (const [at, path] of run.files.entries()) check(path, ['runs', index, 'files', at]);
		if (!paths.includes(`${run.name}.out`)) report(issue('example/no-record', place(['runs', index, 'name']), { run: run.name, example: name }));
	}
	for (const [index, { file }] of data.validate.entries()) check(file, ['validate', index, 'file']);
}

function checkStrays(folder: string, paths: readonly string[], runs: readonly string[], root: string, report: (found: Issue) => void): void {
	for (const path of paths) {
		const [, run] = /^([^/]+)\.out$/.exec(path) ?? [];
		if (run === undefined || runs.includes(run)) continue;
		const place = { file: `${root}/${folder}/${path}`, line: 1, column: 1 };
		report(issue('example/stray-record', place, { run, known: runs.join(', ') || 'none' }, didYouMean(run, runs)));
	}
}
