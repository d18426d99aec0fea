import { lowered, overlap, type Box } from './boxes.ts';

/** What one row holds, seen from its line. */
export interface RowContent {
	readonly above: readonly Box[];
	readonly below: readonly Box[];
}

const least = 116;
const margin = 8;

/**
 * The height of each row's line: rows are equally far apart, as near as they come
 * without the names of one touching the words of the row above.
 */
export function rowHeights(rows: readonly RowContent[]): { rowY: number[]; height: number } {
	const pitch = Math.max(least, ...rows.slice(1).map(({ above }, index) => distance(rows[index]?.below ?? [], above)));
	const first = Math.ceil(Math.max(24, ...(rows[0]?.above ?? []).flatMap((box) => box.map(({ y }) => -y))) + margin);
	const rowY = rows.map((_, index) => first + index * pitch);
	const foot = Math.max(16, ...(rows.at(-1)?.below ?? []).flatMap((box) => box.map(({ y }) => y)));
	return { rowY, height: Math.ceil((rowY.at(-1) ?? 0) + foot + margin) };
}

/** How far the second of two rows has to stand below the first. */
function distance(upper: readonly Box[], lower: readonly Box[]): number {
	const reach = Math.max(0, ...lower.flatMap((box) => box.map(({ y }) => -y)));
	const foot = Math.max(8, ...upper.flatMap((box) => box.map(({ y }) => y)));
	let by = Math.ceil(reach + foot + margin);
	const free = (candidate: number) => candidate >= reach + margin + 8 && lower.every((box) => upper.every((other) => !overlap(lowered(box, candidate), other, margin)));
	while (free(by - 2)) by -= 2;
	return by;
}
