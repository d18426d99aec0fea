import type { Garden } from '../../model/garden/types.ts';
import { monthTicks } from '../months.ts';
import type { Axis } from './axis.ts';
import { upright } from './boxes.ts';
import { placeAt } from './river.ts';
import { rounded, type Shape } from './shape.ts';
import type { Shelf } from './shelf.ts';
import { textWidth } from './text-width.ts';
import type { RouteDrawing, Words } from './types.ts';

const size = 10.5;

/** A week's beginning on the line. */
interface WeekStart {
	readonly number: number;
	readonly row: number;
	readonly x: number;
}

/** Where each week that has study in it begins. */
export function weekStarts(garden: Garden, axis: Axis, shape: Shape): WeekStart[] {
	return garden.schedule.weeks
		.map(({ number }) => ({ number, distance: axis.at((number - 1) * garden.schedule.weekTicks) }))
		.filter(({ distance }) => distance < axis.end)
		.map(({ number, distance }) => {
			const { row, x } = placeAt(distance + 0.01, axis, shape);
			return { number, row, x };
		});
}

/** Numbers the weeks below the line, where there is room. */
export function weekWords(starts: readonly WeekStart[], shelves: readonly Shelf[]): (Words & { readonly row: number })[] {
	return starts.flatMap(({ number, row, x }) => {
		const text = `${number}`;
		const width = textWidth(text, size);
		const shelf = shelves[row];
		const right = shelf?.tryToTake(upright(x + 3, 7, width, 11), 2);
		const box = right ?? shelf?.tryToTake(upright(x - 3 - width, 7, width, 11), 2);
		return box ? [{ row, x: rounded(right ? x + 3 : x - 3), y: 16.5, text, anchor: right ? 'start' as const : 'end' as const, box }] : [];
	});
}

/** What stands beside each row: the month that begins in it, and its weeks. */
export function monthWords(garden: Garden, axis: Axis, shape: Shape, rowY: readonly number[]): RouteDrawing['months'] {
	const { weekTicks, weeks } = garden.schedule;
	const month = monthTicks(garden);
	const rowOf = (ticks: number) => placeAt(axis.at(ticks) + 0.5, axis, shape).row;
	const weekRow = weeks.map(({ number }) => [rowOf((number - 1) * weekTicks + 1), rowOf(number * weekTicks - 1)] as const);
	const months = Math.ceil((weeks.length * weekTicks) / month - 0.01);
	return rowY.map((y, row) => {
		const begun = Array.from({ length: months }, (_, index) => index + 1).filter((number) => rowOf((number - 1) * month + 1) === row);
		const inRow = weeks.filter((_, index) => (weekRow[index]?.[0] ?? 0) <= row && (weekRow[index]?.[1] ?? 0) >= row).map(({ number }) => number);
		const [first, last] = [inRow[0], inRow.at(-1)];
		return {
			y: rounded(y),
			title: begun.length === 0 ? null : begun.length === 1 ? `Month ${begun[0]}` : `Months ${begun[0]}–${begun.at(-1)}`,
			weeks: first === undefined ? '' : first === last ? `week ${first}` : `weeks ${first}–${last}`,
		};
	});
}
