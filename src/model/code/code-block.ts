import type { Code } from 'mdast';
import { EXEMPTIONS, optionText, readFenceOptions, type FenceOptions } from '../../markdown/syntax/fence-options.ts';
import { issue, type Issue, type Place } from '../issues/issue.ts';
import { didYouMean } from '../issues/suggest.ts';
import { readRegions, withoutMarkers } from './regions.ts';

/** Files below content/ by their path there. */
export type Files = ReadonlyMap<string, string>;

/** A fence with the code that readers see. */
export interface CodeBlock {
	readonly language: string;
	readonly options: FenceOptions;
	readonly text: string;
	/** The file below content/ that the text comes from, or null where it stands in the fence. */
	readonly origin: string | null;
	/** Whether the file is the recorded output of a run. */
	readonly recorded: boolean;
	/** Why it is shown without having been run. */
	readonly exemption: { readonly kind: (typeof EXEMPTIONS)[number]; readonly reason: string } | null;
}

/** Resolves a fence: its own text, a region of a file, or a recorded output. Mistakes go to `report`. */
export function resolveCode(node: Code, files: Files, place: Place, report: (found: Issue) => void): CodeBlock {
	const options = readFenceOptions(node.meta);
	const kind = EXEMPTIONS.find((name) => name in options);
	const reason = kind === undefined ? '' : (optionText(options, kind) ?? '').trim();
	if (kind !== undefined && reason === '') report(issue('code/no-reason', place, { option: kind }));
	const run = optionText(options, 'run');
	const frame = {
		// Languages are compared in lower case: `Go` is go.
		language: (node.lang ?? 'text').toLowerCase(),
		options,
		exemption: kind === undefined ? null : { kind, reason },
		recorded: run !== null,
	};
	const file = run === null ? optionText(options, 'file') : `${run}.out`;
	if (file === null) return { ...frame, text: node.value, origin: null };
	if (node.value.trim() !== '') report(issue('code/two-sources', place, { option: run === null ? 'file' : 'run' }));
	const text = files.get(file);
	if (file.startsWith('/') || file.split('/').includes('..')) report(issue('code/outside', place, { path: file }));
	else if (text === undefined && run !== null) report(issue('code/no-record', place, { path: run }, didYouMean(run, recordsIn(files))));
	else if (text === undefined) report(issue('code/no-file', place, { path: file }, didYouMean(file, [...files.keys()])));
	else return { ...frame, text: cut(text, file, frame, place, report), origin: file };
	return { ...frame, text: '', origin: file };
}

const recordsIn = (files: Files): string[] => [...files.keys()].filter((path) => path.endsWith('.out')).map((path) => path.slice(0, -'.out'.length));

function cut(text: string, path: string, { options, recorded }: Pick<CodeBlock, 'options' | 'recorded'>, place: Place, report: (found: Issue) => void): string {
	const region = optionText(options, 'region');
	if (region === null) return withoutMarkers(text).trimEnd();
	const { regions, open } = readRegions(text, recorded);
	const found = regions.get(region);
	if (found !== undefined) return found;
	if (open.includes(region)) report(issue('code/open-region', place, { path, region }));
	else {
		const known = [...regions.keys()];
		const hint = didYouMean(region, known);
		const list = known.join(', ') || 'none';
		report(issue('code/no-region', place, { path, region, known: list }, hint === null ? null : `${hint} regions there: ${list}`));
	}
	return '';
}
