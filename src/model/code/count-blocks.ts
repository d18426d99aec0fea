import type { Entry } from '../entries/types.ts';
import type { Examples } from '../examples/types.ts';
import type { Place } from '../issues/issue.ts';
import { resolveCode, type CodeBlock, type Files } from './code-block.ts';
import { judgeBlock } from './judge-block.ts';

type ExemptKind = NonNullable<CodeBlock['exemption']>['kind'];

/** How many blocks readers could run, and what is known of them. */
export interface BlockCount {
	/** Blocks in languages that readers would run. */
	readonly total: number;
	readonly proven: number;
	/** Blocks that give a reason for not having been run. */
	readonly exempt: readonly { readonly kind: ExemptKind; readonly place: Place }[];
}

/** The fences of a page with the code that readers see. Mistakes in them are the check's business. */
export const blocksOf = ({ content }: Entry, files: Files): { readonly block: CodeBlock; readonly place: Place }[] =>
	content.code.map(({ node, place }) => ({ block: resolveCode(node, files, place, () => undefined), place }));

/** Counts the blocks of some pages. */
export function countBlocks(entries: readonly Entry[], files: Files, examples: Examples): BlockCount {
	const judged = entries.flatMap((entry) => blocksOf(entry, files)).map((found) => ({ ...found, verdict: judgeBlock(found.block, files, examples) }));
	const runnable = judged.filter(({ verdict }) => verdict !== 'plain');
	return {
		total: runnable.length,
		proven: runnable.filter(({ verdict }) => verdict === 'proven').length,
		exempt: runnable.flatMap(({ verdict, block, place }) => (verdict === 'exempt' && block.exemption !== null ? [{ kind: block.exemption.kind, place }] : [])),
	};
}

/** The figure of a site in one line, as the check prints it. */
export function describeCount({ total, proven, exempt }: BlockCount): string {
	const share = total === 0 ? '0' : ((100 * exempt.length) / total).toFixed(1);
	return `code: ${proven} of ${total} ${total === 1 ? 'block' : 'blocks'} proven, ${exempt.length} exempt (${share} %, at most ${100 * MOST_EXEMPT} %)`;
}

/** The largest part of a site's blocks that may be exempt. */
export const MOST_EXEMPT = 0.1;

// One exempt block among a few is no habit yet.
const FEWEST = 10;

/** Whether more blocks are exempt than a site may have. A site with fewer than ten blocks is too small to tell. */
export const hasTooManyExempt = ({ total, exempt }: BlockCount): boolean => total >= FEWEST && exempt.length > total * MOST_EXEMPT;
