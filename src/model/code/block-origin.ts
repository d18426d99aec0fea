import { describeRun, replacementsIn, type Replacement } from '../examples/describe-run.ts';
import { pathWithin } from '../examples/cover.ts';
import type { Examples } from '../examples/types.ts';
import type { CodeBlock, Files } from './code-block.ts';
import type { CodeIndex } from './code-index.ts';
import { codeUrl } from './code-url.ts';

/** Where a block comes from, as its caption says it. */
export interface BlockOrigin {
	/** The page of the whole file; null where it has none. */
	readonly url: string | null;
	/** How a recorded output was made; null for code. */
	readonly how: string | null;
	readonly replacements: readonly Replacement[];
}

/** The run that an output was recorded from, and its example. */
export function runOf(record: string, examples: Examples) {
	for (const example of examples.values()) {
		const run = example.data.runs.find(({ name }) => pathWithin(example, record) === `${name}.out`);
		if (run !== undefined) return { example, run };
	}
	return null;
}

/** Finds where a block comes from. */
export function originOf({ origin, recorded, text }: CodeBlock, files: Files, { examples, pages }: CodeIndex): BlockOrigin {
	const url = origin !== null && pages.has(origin) ? codeUrl(origin) : null;
	const found = recorded && origin !== null ? runOf(origin, examples) : null;
	if (found === null) return { url, how: null, replacements: [] };
	const { run, example } = found;
	const script = run.session === undefined ? '' : (files.get(`${example.folder}/${run.session}`) ?? '');
	return { url, how: describeRun(run, script), replacements: replacementsIn(run, text) };
}
