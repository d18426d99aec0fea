import { EXEMPTIONS, FENCE_OPTIONS } from '../../markdown/syntax/fence-options.ts';
import { resolveCode, type CodeBlock, type Files } from '../code/code-block.ts';
import { hasTooManyExempt, type BlockCount } from '../code/count-blocks.ts';
import { judgeBlock } from '../code/judge-block.ts';
import type { Examples } from '../examples/types.ts';
import type { WrittenCode } from '../extract/types.ts';
import { issue, type Issue, type Place } from '../issues/issue.ts';
import { didYouMean, suggest } from '../issues/suggest.ts';

type Report = (found: Issue) => void;

/** Checks where a fence takes its code from, and that something proves it. */
export function checkCode({ node, place }: WrittenCode, files: Files, examples: Examples, report: Report): CodeBlock {
	const block = resolveCode(node, files, place, report);
	const unknown = Object.keys(block.options).filter((option) => !(FENCE_OPTIONS as readonly string[]).includes(option));
	const verdict = judgeBlock(block, files, examples);
	const { language, origin } = block;
	// What is typed in and gives a reason under another name was meant to be exempt.
	const excuse = verdict === 'typed' ? unknown.find((option) => suggest(option, EXEMPTIONS) !== null || / /.test(String(block.options[option]))) : undefined;
	for (const option of unknown) {
		if (option === excuse) report(issue('code/unknown-exemption', place, { option, known: EXEMPTIONS.join(', ') }, didYouMean(option, EXEMPTIONS)));
		else report(issue('code/unknown-option', place, { option, known: FENCE_OPTIONS.join(', ') }, didYouMean(option, FENCE_OPTIONS)));
	}
	if (verdict === 'typed' && excuse === undefined) report(issue('code/unproven', place, { language }));
	else if (origin !== null && isReported(origin, files, examples)) return block;
	else if (verdict === 'unchecked-failure') report(issue('code/unchecked-failure', place, {}));
	else if (verdict === 'unproven-file' && origin !== null) report(issue('code/unproven-file', place, { path: origin }));
	return block;
}

// Whether the reason that nothing proves a file has a message already: it is not there, its manifest cannot be read,
// or it is a record without a run.
function isReported(path: string, files: Files, examples: Examples): boolean {
	const [, name = '', rest = ''] = /^examples\/([^/]+)\/(.+)$/.exec(path) ?? [];
	const isUnread = files.has(`examples/${name}/example.yml`) && !examples.has(name);
	return !files.has(path) || isUnread || /^[^/]+\.out$/.test(rest);
}

/** Finds a site that shows more code unproven than it may. */
export function checkShare(count: BlockCount, report: Report): void {
	const [first] = count.exempt;
	if (first === undefined || !hasTooManyExempt(count)) return;
	const show = ({ file, line }: Place) => `${file}:${line}`;
	report(issue('code/too-many-exempt', first.place, { exempt: count.exempt.length, total: count.total, list: count.exempt.map(({ place }) => show(place)).join(', ') }));
}
