import type { Garden } from '../../model/garden/types.ts';
import { measure, type Axis } from './axis.ts';
import { lowered, upright } from './boxes.ts';
import { endWords, ending } from './ending.ts';
import { flagsOf } from './flags.ts';
import { monthWords, weekStarts, weekWords } from './weeks.ts';
import { rowHeights } from './row-heights.ts';
import { runsOf } from './runs.ts';
import { lowerMark, sectionMarks } from './section-marks.ts';
import { rounded, type Shape } from './shape.ts';
import { Shelf } from './shelf.ts';
import { labelRow, type Label } from './station-labels.ts';
import { changeBoxes, stationMark, stopsOf, type Stop } from './station-marks.ts';
import { shields, tracks } from './tracks.ts';
import type { RouteDrawing } from './types.ts';

/** Lays the route out for one shape. Pure: the same garden gives the same drawing. */
export function drawRoute(garden: Garden, shape: Shape): RouteDrawing {
	const axis = measure(garden, shape);
	const stops = stopsOf(garden, axis, shape);
	const runs = runsOf(axis.stretches);
	const rows = Array.from({ length: axis.rows }, (_, row) => row);
	const labels = labelStops(stops, rows, shape);
	const shelves = rows.map((row) => shelfOf(row, axis, shape));
	const flags = flagsOf(garden, stops, shelves);
	for (const stop of stops) changeBoxes(stop, shelves[stop.place.row] ?? new Shelf(0, shape.width));
	const marks = sectionMarks(garden, runs, axis, shape, shelves);
	const lastShelf = shelves.at(-1) ?? new Shelf(0, shape.width);
	const words = endWords(garden, axis, shape, lastShelf);
	const starts = weekStarts(garden, axis, shape);
	const numbers = weekWords(starts, shelves);
	const { rowY, height } = rowHeights(rows.map((row) => ({
		above: stops.filter(({ place }) => place.row === row).map(({ slug }) => labels.get(slug)?.box).filter((box) => box !== undefined),
		below: [upright(0, -6, 60, 30), upright(shape.left, -6, shape.right - shape.left, 12), ...(shelves[row]?.boxes ?? [])],
	})));
	const high = (row: number) => rowY[row] ?? 0;
	return {
		width: shape.width,
		height,
		...tracks(runs, axis, shape, rowY),
		weeks: starts.slice(1).map(({ row, x }) => `M${rounded(x)} ${rounded(high(row) - 4)}v8`).join(''),
		weekWords: numbers.map(({ row, ...rest }) => ({ ...rest, y: rounded(rest.y + high(row)), box: lowered(rest.box, high(row)) })),
		months: monthWords(garden, axis, shape, rowY),
		shields: shields(axis, shape, rowY),
		sections: marks.map((mark) => lowerMark(mark, rowY)),
		stations: stops.flatMap((stop) => {
			const label = labels.get(stop.slug);
			return label ? [stationMark(garden, stop, label, rowY)] : [];
		}),
		flags: flags.map(({ row, ...flag }) => ({ ...flag, y: rounded(flag.y + high(row)), box: lowered(flag.box, high(row)) })),
		...ending(garden, axis, shape, rowY, words),
	};
}

/** The names of all stations, by slug. On rows that run to the left, the line comes down on the right and bounds them. */
function labelStops(stops: readonly Stop[], rows: readonly number[], shape: Shape): ReadonlyMap<string, Label> {
	return new Map(rows.flatMap((row) => {
		const inRow = stops.filter(({ place }) => place.row === row).sort((a, b) => a.place.x - b.place.x);
		const named = inRow.map(({ place, lift, title }) => ({ x: place.x, lift, title }));
		const limit = row % 2 === 1 ? shape.rightBend - 12 : shape.width - 2;
		return labelRow(named, limit, shape).map((label, index) => [inRow[index]?.slug ?? '', label] as const);
	}));
}

/** Words below a row keep clear of the line where it goes down to the next. */
function shelfOf(row: number, { rows }: Axis, shape: Shape): Shelf {
	const down = row < rows - 1;
	const left = down && row % 2 === 1 ? shape.leftBend + 10 : 66;
	return new Shelf(left, down && row % 2 === 0 ? shape.rightBend - 10 : shape.width - 2);
}
