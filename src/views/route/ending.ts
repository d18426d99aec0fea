import type { Garden } from '../../model/garden/types.ts';
import { endingInWords } from '../ending-in-words.ts';
import type { Axis } from './axis.ts';
import { lowered } from './boxes.ts';
import { placeAt } from './river.ts';
import { rounded, type Shape } from './shape.ts';
import type { Shelf } from './shelf.ts';
import { textWidth } from './text-width.ts';
import type { RouteDrawing, Words } from './types.ts';

const size = 12;

/** The words at the end of the line, in the last row. */
export function endWords(garden: Garden, axis: Axis, shape: Shape, shelf: Shelf): Words {
	const place = placeAt(axis.end, axis, shape);
	const text = endingInWords(garden);
	const width = textWidth(text, size);
	const forward = place.direction === 1;
	const { x, y, box } = shelf.place(forward ? place.x + 6 : place.x - 6 - width, width, 16, 22);
	return { x: rounded(forward ? x : x + width), y: y + 12.5, text, anchor: forward ? 'start' : 'end', box };
}

/** The end of the line: a bar, and the slack as a dashed end piece. */
export function ending(garden: Garden, axis: Axis, shape: Shape, rowY: readonly number[], words: Words): Pick<RouteDrawing, 'terminus' | 'slack'> {
	const { slack, capacity } = garden.schedule;
	const place = placeAt(axis.end, axis, shape);
	const y = rowY[place.row] ?? 0;
	const outermost = place.direction === 1 ? shape.rightBend : shape.leftBend;
	const reach = Math.min(Math.max(slack * axis.scale, 24), Math.abs(outermost - place.x));
	const bar = (x: number, height: number) => `M${rounded(x)} ${rounded(height - 9)}v18`;
	const beginning = placeAt(0, axis, shape);
	const full = placeAt(axis.at(capacity), axis, shape);
	return {
		terminus: bar(beginning.x, rowY[beginning.row] ?? 0) + bar(place.x, y) + (slack < 0 ? bar(full.x, rowY[full.row] ?? 0) : ''),
		slack: {
			d: slack > 0 ? `M${rounded(place.x)} ${rounded(y)}h${rounded(place.direction * reach)}` : '',
			words: { ...words, y: rounded(words.y + y), box: lowered(words.box, y) },
		},
	};
}
