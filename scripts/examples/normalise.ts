import type { Normaliser } from '../../src/schema/example.ts';

type Rule = Pick<Normaliser, 'pattern' | 'replace'>;

/**
 * The output with every normaliser applied in its order. Patterns match everywhere, `^` and `$` at each line;
 * the replacement may name groups as `$1`. Line ends become LF, and a last line always ends.
 */
export function normalise(output: string, rules: readonly Rule[]): string {
	const text = rules.reduce(
		(current, { pattern, replace }) => current.replace(new RegExp(pattern, 'gm'), replace),
		output.replace(/\r\n/g, '\n'),
	);
	return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
