import type { Garden } from '../../model/garden/types.ts';
import { progressOf } from '../progress.ts';
import { upright } from './boxes.ts';
import { rounded } from './shape.ts';
import type { Shelf } from './shelf.ts';
import type { Stop } from './station-marks.ts';
import { textWidth } from './text-width.ts';
import type { Flag } from './types.ts';

/** Words at the stations where the reader is and where to go next, seen from their row's line. */
export function flagsOf(garden: Garden, stops: readonly Stop[], shelves: readonly Shelf[]): (Flag & { row: number })[] {
	const { current, next } = progressOf(garden);
	const now = new Set(current.map(({ slug }) => slug));
	return stops.flatMap((stop): (Flag & { row: number })[] => {
		const text = now.has(stop.slug) ? 'now' : stop.slug === next?.slug ? 'next' : null;
		const shelf = shelves[stop.place.row];
		if (text === null || shelf === undefined) return [];
		const width = Math.ceil(textWidth(text, 13) + 12);
		const drop = 13 + stop.changes.length * 19;
		const box = shelf.take(upright(stop.place.x - 1, 6, width + 1, drop + 12));
		return [{ row: stop.place.row, x: rounded(stop.place.x), y: -stop.lift, text, width, box }];
	});
}
