import type { Garden } from '../../model/garden/types.ts';
import type { Rect } from './types.ts';

/** The measures of one drawing of the timetable. Time runs to the right, or down where it is turned. */
export interface Grid {
	readonly turned: boolean;
	/** Where time begins, and where the drawing's time ends. */
	readonly from: number;
	readonly to: number;
	/** Where the first section's row begins, and how far the rows are apart. */
	readonly top: number;
	readonly pitch: number;
	readonly bar: number;
	/** Ticks that the drawing shows. */
	readonly ticks: number;
}

/** How far apart the marks of finished topics stand that share an instant. */
export const doneStep = 11;

const wholeTicks = ({ schedule }: Garden): number => Math.max(1, schedule.weeks.length * schedule.weekTicks);

/** Eighteen rows, twenty-six columns. */
export const wideGrid = (garden: Garden): Grid => ({ turned: false, from: 250, to: 1240, top: 40, pitch: 34, bar: 14, ticks: wholeTicks(garden) });

/** The same turned, for a phone: weeks run down, and each section is a column. */
export const tallGrid = (garden: Garden): Grid => ({
	turned: true, from: 30, to: 30 + garden.schedule.weeks.length * 26, top: 30, pitch: 306 / Math.max(1, garden.sections.length), bar: 10, ticks: wholeTicks(garden),
});

/** Where an instant lies along the time. */
export const timeAt = ({ from, to, ticks }: Grid, instant: number): number => from + ((to - from) * instant) / ticks;

/** The middle of a section's row. */
export const rowAt = ({ top, pitch }: Grid, index: number): number => top + (index + 0.5) * pitch;

/** A rectangle between two places in time, `size` thick around `middle`. */
export function span({ turned }: Grid, from: number, to: number, middle: number, size: number): Rect {
	const [start, length, edge] = [tenth(from), tenth(to - from), tenth(middle - size / 2)];
	return turned ? { x: edge, y: start, width: size, height: length } : { x: start, y: edge, width: length, height: size };
}

/** A point at a place in time. */
export const point = ({ turned }: Grid, time: number, row: number): { x: number; y: number } =>
	turned ? { x: tenth(row), y: tenth(time) } : { x: tenth(time), y: tenth(row) };

/** A number to a tenth. */
export const tenth = (value: number): number => Math.round(value * 10) / 10 + 0;
