import type { Format, Run } from '../../schema/example.ts';
import type { Files } from '../code/code-block.ts';
import { namesFile, namesFolder, pathWithin } from './cover.ts';
import type { Example, Examples } from './types.ts';

/** One thing that shows that a file does what its page says. */
export type Proof =
	/** Compiled and vetted with the module of all examples. */
	| { readonly kind: 'module' }
	/** Read, built or run by a run of an example. */
	| { readonly kind: 'run'; readonly example: Example; readonly run: Run }
	/** Read by the parser of its format. */
	| { readonly kind: 'validation'; readonly example: Example; readonly as: Format }
	/** Part of a project, whose acceptance tests are run. */
	| { readonly kind: 'kit'; readonly project: string };

/** Everything that proves a file, by its path below content/. A file that nothing proves has an empty list. */
export function proofsOf(path: string, files: Files, examples: Examples): Proof[] {
	const [, project] = /^projects\/([^/]+)\/(?:starter|solution|wrong\/[^/]+)\//.exec(path) ?? [];
	if (project !== undefined) return files.has(`projects/${project}/kit.yml`) ? [{ kind: 'kit', project }] : [];
	const isCompiled = isInModule(path, files);
	return [...(isCompiled ? [{ kind: 'module' } as const] : []), ...[...examples.values()].flatMap((example) => proofsIn(example, path, files))];
}

function proofsIn(example: Example, path: string, files: Files): Proof[] {
	const within = pathWithin(example, path);
	if (within === null) return [];
	const isProgram = isGo(path) && !isIgnored(files.get(path));
	const runs = example.data.runs.filter((run) => namesFile(run, within) || (isProgram && namesFolder(run, within)) || `${run.name}.out` === within);
	const formats = example.data.validate.filter(({ file }) => file === within);
	return [...runs.map((run): Proof => ({ kind: 'run', example, run })), ...formats.map(({ as }): Proof => ({ kind: 'validation', example, as }))];
}

/** Whether a run that has to fail reads the file or lies over it: what a page says of a failure was seen. */
export function isFailureChecked(path: string, examples: Examples): boolean {
	return [...examples.values()].some((example) => {
		const within = pathWithin(example, path);
		return within !== null && example.data.runs.some((run) => run.exit !== 0 && (namesFile(run, within) || namesFolder(run, within)));
	});
}

const isGo = (path: string): boolean => path.endsWith('.go');

// The compiler passes over a file with this constraint unless it is named.
const isIgnored = (text = ''): boolean => /^\/\/go:build ignore\s*$/m.test(text);

// What is built with tags of its own is not built with the module, only by a run that gives them.
const isTagged = (text = ''): boolean => /^\/\/go:build /m.test(text);

// The go command leaves out folders called testdata, what begins with a dot or an underscore, and other modules.
function isInModule(path: string, files: Files): boolean {
	if (path === 'examples/go.mod') return true;
	if (!path.startsWith('examples/') || !isGo(path) || isTagged(files.get(path))) return false;
	const parts = path.split('/').slice(1);
	if (parts.some((part) => part === 'testdata' || /^[._]/.test(part))) return false;
	return parts.slice(0, -1).every((_, index) => !files.has(`examples/${parts.slice(0, index + 1).join('/')}/go.mod`));
}
