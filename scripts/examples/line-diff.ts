type Edit = { mark: ' ' | '-' | '+'; line: string };

const CONTEXT = 3;

/** A unified-style diff of two texts, with three lines of context; empty where they are the same. */
export function diffLines(recorded: string, actual: string): string {
	if (recorded === actual) return '';
	const edits = editsBetween(recorded.split('\n'), actual.split('\n'));
	const near = edits.map((_, at) => edits.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some(isChange));
	const lines: string[] = [];
	for (const [at, { mark, line }] of edits.entries()) {
		if (near[at]) lines.push(`${mark}${line}`);
		else if (near[at - 1]) lines.push('…');
	}
	return ['--- recorded', '+++ actual', ...lines].join('\n');
}

const isChange = ({ mark }: Edit) => mark !== ' ';

/** The shortest list of kept, removed and added lines, by the longest common subsequence. */
function editsBetween(before: readonly string[], after: readonly string[]): Edit[] {
	const lengths = commonLengths(before, after);
	const edits: Edit[] = [];
	let i = 0;
	let j = 0;
	while (i < before.length || j < after.length) {
		const removed = before[i];
		const added = after[j];
		if (removed !== undefined && removed === added) {
			edits.push({ mark: ' ', line: removed });
			i++;
			j++;
		} else if (removed !== undefined && (added === undefined || length(lengths, i + 1, j) >= length(lengths, i, j + 1))) {
			edits.push({ mark: '-', line: removed });
			i++;
		} else {
			edits.push({ mark: '+', line: added ?? '' });
			j++;
		}
	}
	return edits;
}

const length = (lengths: readonly (readonly number[])[], i: number, j: number) => lengths[i]?.[j] ?? 0;

/** The length of the longest common subsequence of the lines from i and from j, for every i and j. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
	const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
	for (let i = before.length - 1; i >= 0; i--) {
		const row = lengths[i] ?? [];
		for (let j = after.length - 1; j >= 0; j--) {
			row[j] =
				before[i] === after[j]
					? length(lengths, i + 1, j + 1) + 1
					: Math.max(length(lengths, i + 1, j), length(lengths, i, j + 1));
		}
	}
	return lengths;
}
