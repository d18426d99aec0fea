import { isFailureChecked, proofsOf } from '../examples/proofs.ts';
import type { Examples } from '../examples/types.ts';
import type { CodeBlock, Files } from './code-block.ts';
import { isRunnable } from './runnable.ts';

/**
 * What is known of a block: nothing that a reader would run (`plain`), code that was proven, code that says why it was
 * not, and code that should have been: typed into the page, from a file that nothing reads, or a failure nobody saw.
 */
export type Verdict = 'plain' | 'proven' | 'exempt' | 'typed' | 'unproven-file' | 'unchecked-failure';

/** Judges a block by the examples that there are. */
export function judgeBlock({ language, origin, recorded, exemption }: CodeBlock, files: Files, examples: Examples): Verdict {
	if (exemption?.kind === 'expect-fail') return origin !== null && isFailureChecked(origin, examples) ? 'proven' : 'unchecked-failure';
	const isOutput = recorded || language === 'output';
	if (!isOutput && !isRunnable(language)) return 'plain';
	if (exemption !== null) return 'exempt';
	if (origin === null) return 'typed';
	if (proofsOf(origin, files, examples).length === 0) return 'unproven-file';
	// A recorded output belongs to the code that printed it, and is not counted beside it.
	return isOutput ? 'plain' : 'proven';
}
