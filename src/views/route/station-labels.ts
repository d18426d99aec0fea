import type { Box, Point } from './boxes.ts';
import { across, along, labelHeight, labelSize, type Shape } from './shape.ts';
import { spread } from './spread.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** A station that wants its name written above it. */
export interface Named {
	readonly x: number;
	/** How far it lies above the line. */
	readonly lift: number;
	readonly title: string;
}

/** A name as it is written: where its text begins, seen from the station, and the room it takes. */
export interface Label {
	readonly lines: readonly string[];
	/** How far it is moved along the row to make room. */
	readonly shift: number;
	/** From the station to the text, along the text. */
	readonly start: number;
	/** Seen from the row's line at y = 0. */
	readonly box: Box;
}

const longest = 176;
const gap = 14;

/**
 * Writes the names of one row's stations, which stand in ascending order of x. A long name breaks into two lines;
 * names that would touch move apart.
 * @param limit the x that no name may pass
 */
export function labelRow(stations: readonly Named[], limit: number, shape: Shape): Label[] {
	let shifts = stations.map(() => 0);
	let lines: string[][] = [];
	// A name that moved has other room, which may break it otherwise: three rounds settle it.
	for (let round = 0; round < 3; round++) {
		lines = stations.map(({ x, title }, index) => {
			const room = (limit - x - (shifts[index] ?? 0) - labelHeight * across.x) / along.x - startOf(shifts[index] ?? 0);
			return wrapText(title, labelSize, Math.max(60, Math.min(longest, room)));
		});
		const wishes = stations.map(({ x }, index) => ({ at: x, width: heightOf(lines[index] ?? []) / across.x + 0.5 }));
		const least = shape.left - 4;
		shifts = spread(wishes).map((x, index) => Math.max(x, least) - (stations[index]?.x ?? 0));
	}
	return stations.map((station, index) => label(station, lines[index] ?? [], shifts[index] ?? 0));
}

const heightOf = (lines: readonly string[]): number => lines.length * labelHeight;
const startOf = (shift: number): number => gap + Math.min(8, Math.abs(shift) * 0.6);

function label({ x, lift }: Named, lines: readonly string[], shift: number): Label {
	const start = startOf(shift);
	const end = start + Math.max(...lines.map((line) => textWidth(line, labelSize)));
	const half = heightOf(lines) / 2;
	const corner = (a: number, b: number): Point => ({ x: x + shift + along.x * a + across.x * b, y: -lift + along.y * a + across.y * b });
	const box: Box = [corner(start, -half), corner(end, -half), corner(end, half), corner(start, half)];
	return { lines, shift: Math.abs(shift) < 0.8 ? 0 : shift, start, box };
}
