import { lineClass } from '../topic-link.ts';
import type { Axis } from './axis.ts';
import { linePath, sidingPath } from './river.ts';
import type { Run } from './runs.ts';
import { rounded, type Shape } from './shape.ts';
import type { RouteDrawing } from './types.ts';

/** The coloured line, its sidings, and the plain line beside each siding. */
export function tracks(runs: readonly Run[], axis: Axis, shape: Shape, rowY: readonly number[]): Pick<RouteDrawing, 'lines' | 'sidings' | 'passes'> {
	const parts = runs.flatMap(({ section, stretches }) => stretches.map(({ siding, from, to }) => ({ line: lineClass(section.number), siding, from, to })));
	const joined = parts.reduce<typeof parts>((all, part) => {
		const last = all.at(-1);
		const same = last !== undefined && last.line === part.line && last.siding === part.siding && last.to === part.from;
		return same ? [...all.slice(0, -1), { ...last, to: part.to }] : [...all, part];
	}, []);
	const drawn = (siding: boolean, path: typeof linePath) => joined
		.filter((part) => part.siding === siding)
		.map(({ line, from, to }) => ({ line, d: path(from, to, axis, shape, rowY) }));
	const passes = joined.filter(({ siding }) => siding).map(({ from, to }) => linePath(from, to, axis, shape, rowY)).join('');
	return { lines: drawn(false, linePath), sidings: drawn(true, sidingPath), passes };
}

/** The number of the line on each bend. */
export function shields(axis: Axis, shape: Shape, rowY: readonly number[]): RouteDrawing['shields'] {
	return rowY.slice(1).flatMap((y, row) => {
		const distance = (row + 1) * axis.rowLength;
		const stretch = axis.stretches.find(({ to }) => to > distance + 1e-6);
		if (stretch === undefined) return [];
		const { number } = stretch.section;
		const x = row % 2 === 0 ? shape.rightBend : shape.leftBend;
		return [{ x, y: rounded((y + (rowY[row] ?? 0)) / 2), number, line: lineClass(number) }];
	});
}
