import { overlap, upright, type Box, type Point } from './boxes.ts';
import { across, along, labelHeight, labelSize, markRadius, type Shape } from './shape.ts';
import { spread } from './spread.ts';
import { textWidth } from './text-width.ts';
import { narrowestWidth, wrapText } from './wrap-text.ts';

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
const shortest = 60;
const [nearest, farthest] = [14, 34];

/**
 * Writes the names of one row's stations, which stand in ascending order of x. A long name breaks into lines;
 * names that would touch move apart, and begin beyond the neighbours' marks.
 * In a row too full for that, each name has one line, which is cut where it must be.
 * @param limit the x that no name may pass
 */
export function labelRow(stations: readonly Named[], limit: number, shape: Shape): Label[] {
	const labels = labelsOf(stations, limit, shape, 3);
	const tooFull = labels.some(({ box }) => box.some(({ x }) => x < shape.left - farthest));
	return tooFull ? labelsOf(stations, limit, shape, 1) : labels;
}

function labelsOf(stations: readonly Named[], limit: number, shape: Shape, most: number): Label[] {
	let labels = stations.map((): Label => ({ lines: [], shift: 0, start: nearest, box: upright(0, 0, 0, 0) }));
	// A name that moved has other room, which may break it otherwise: three rounds settle it.
	for (let round = 0; round < 3; round++) {
		const lines = stations.map(({ x, title }, index) => {
			const { shift, start } = labels[index] ?? { shift: 0, start: nearest };
			const room = (limit - x - shift - (labelHeight / 2) * across.x) / along.x - start;
			return wrapText(title, labelSize, Math.max(shortest, Math.min(longest, room)), most);
		});
		// Further lines stand above the last one, which is level with the station.
		const raised = lines.map(({ length }) => ((length - 1) * labelHeight) / 2 / across.x);
		const middles = stations.map(({ x }, index) => x - (raised[index] ?? 0));
		const wishes = stations.map(({ title }, index) => {
			const text = along.x * ((labels[index]?.start ?? nearest) + 6 + (most === 1 ? shortest : narrowestWidth(title, labelSize, 2))) + (labelHeight / 2) * across.x;
			const width = ((lines[index]?.length ?? 1) * labelHeight) / across.x + 0.5;
			return { at: middles[index] ?? 0, width, latest: limit - Math.min(text, longest * along.x) - (raised[index] ?? 0) };
		});
		const places = spread(wishes, shape.left - 20);
		labels = stations.map((station, index) => {
			const shift = (places[index] ?? 0) - (middles[index] ?? 0);
			return beyondMarks(station, lines[index] ?? [], Math.abs(shift) < 0.8 ? 0 : shift, stations, limit);
		});
	}
	return labels;
}

/** The label nearest to its station that touches no other station's mark. */
function beyondMarks(station: Named, lines: readonly string[], shift: number, stations: readonly Named[], limit: number): Label {
	const side = markRadius + 1;
	const marks = stations
		.filter((other) => other !== station)
		.map(({ x, lift }) => upright(x - side, -lift - side, 2 * side, 2 * side));
	for (let start = nearest; ; start += 2) {
		const label = labelAt(station, lines, shift, start);
		const last = start >= farthest || label.box.some(({ x }) => x + 2 > limit);
		if (last || !marks.some((mark) => overlap(mark, label.box))) return label;
	}
}

function labelAt({ x, lift }: Named, lines: readonly string[], shift: number, start: number): Label {
	const end = start + Math.max(...lines.map((line) => textWidth(line, labelSize)));
	const [top, bottom] = [labelHeight / 2 - lines.length * labelHeight, labelHeight / 2];
	const corner = (a: number, b: number): Point => ({ x: x + shift + along.x * a + across.x * b, y: -lift + along.y * a + across.y * b });
	return { lines, shift, start, box: [corner(start, top), corner(end, top), corner(end, bottom), corner(start, bottom)] };
}
