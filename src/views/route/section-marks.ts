import type { Garden } from '../../model/garden/types.ts';
import { lineClass } from '../topic-link.ts';
import { lowered, upright } from './boxes.ts';
import type { Axis } from './axis.ts';
import { piecesOf, placeAt } from './river.ts';
import type { Run } from './runs.ts';
import { rounded, type Shape } from './shape.ts';
import type { Shelf } from './shelf.ts';
import { textWidth } from './text-width.ts';
import type { SectionMark } from './types.ts';

export const badge = { width: 22, height: 17 };
const nameSize = 13;
const alsoSize = 12;
const alsoHeight = 15;
const space = 6;
/** Below the marks of weeks. */
const top = 22;

/** A section's mark, not yet lowered to its row. */
export interface PlacedMark {
	readonly row: number;
	readonly mark: SectionMark;
}

/** Puts each run's number and name below the line where the run begins, row by row. */
export function sectionMarks(garden: Garden, runs: readonly Run[], axis: Axis, shape: Shape, shelves: readonly Shelf[]): PlacedMark[] {
	return runs.flatMap((run): PlacedMark[] => {
		const { section, again } = run;
		const pieces = piecesOf(run.from, run.to, axis);
		const [first, second] = pieces;
		// A run that has hardly begun at the end of a row is named in the next one.
		const piece = first && second && first.to - first.from < 24 ? second : first;
		if (piece === undefined) return [];
		const start = placeAt(piece.from + 0.01, axis, shape);
		const shelf = shelves[start.row];
		if (shelf === undefined) return [];
		const also = again ? [] : alsoIn(garden, section.number);
		const full = badge.width + space + textWidth(section.title, nameSize);
		const name = !again || full <= piece.to - piece.from - 4 ? section.title : null;
		const alsoWidth = Math.max(0, ...also.map(({ title }) => badge.width + space + textWidth(title, alsoSize)));
		const width = name === null ? badge.width : Math.max(full, alsoWidth);
		const forward = start.direction === 1;
		const place = shelf.place(forward ? start.x : start.x - width, width, badge.height + also.length * alsoHeight, top);
		const x = forward ? place.x : place.x + width - badge.width;
		const moved = Math.abs((forward ? x : x + badge.width) - start.x) > 1;
		const stemX = start.x + start.direction * 1.5;
		// A stem that would run through other words is left out: the mark still stands where its line begins.
		const stem = moved ? null : shelf.tryToTake(upright(stemX - 1, 3, 2, place.y - 4), 1);
		return [{
			row: start.row,
			mark: {
				number: section.number, name, url: section.url, line: lineClass(section.number), again,
				x, y: place.y, textX: forward ? x + badge.width + space : x - space, anchor: forward ? 'start' : 'end',
				stem: stem && { x: rounded(stemX), from: 3 },
				also: also.map((topic, index) => ({ ...topic, y: badge.height + (index + 0.75) * alsoHeight })),
				box: place.box,
			},
		}];
	});
}

/** Topics of a section whose station stands on an earlier line. */
function alsoIn(garden: Garden, number: number): { title: string; line: string; number: number }[] {
	return [...garden.stations].flatMap(([slug, lines]) => {
		const [first] = lines;
		if (first === undefined || first.section.number === number || !lines.some(({ section }) => section.number === number)) return [];
		const title = `also ${garden.topics.get(slug)?.title ?? slug}, from ${first.section.number}`;
		return [{ title, line: lineClass(first.section.number), number: first.section.number }];
	});
}

/** A mark at its row's height. */
export function lowerMark({ row, mark }: PlacedMark, rowY: readonly number[]): SectionMark {
	const y = rowY[row] ?? 0;
	return {
		...mark, x: rounded(mark.x), y: rounded(mark.y + y), textX: rounded(mark.textX),
		stem: mark.stem && { ...mark.stem, from: rounded(mark.stem.from + y) },
		also: mark.also.map((topic) => ({ ...topic, y: rounded(topic.y + mark.y + y) })),
		box: lowered(mark.box, y),
	};
}
