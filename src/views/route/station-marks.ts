import type { Garden } from '../../model/garden/types.ts';
import { stationName } from '../station-name.ts';
import { lineClass, topicLink } from '../topic-link.ts';
import type { Axis, Stretch } from './axis.ts';
import { lowered, upright, type Box } from './boxes.ts';
import { placeAt, type Place } from './river.ts';
import { badge } from './section-marks.ts';
import { along, rounded, sidingHeight, type Shape } from './shape.ts';
import type { Shelf } from './shelf.ts';
import type { Label } from './station-labels.ts';
import type { StationMark } from './types.ts';

/** A station with its place: in the middle of its stretch. */
export interface Stop {
	readonly slug: string;
	readonly title: string;
	readonly place: Place;
	readonly lift: number;
	/** Numbers of the lines to change to. */
	readonly changes: readonly number[];
}

/** Places the station of each stretch. */
export function stopsOf(garden: Garden, axis: Axis, shape: Shape): Stop[] {
	return axis.stretches.map(({ slug, section, siding, from, to }: Stretch) => ({
		slug,
		title: garden.topics.get(slug)?.title ?? slug,
		place: placeAt((from + to) / 2, axis, shape),
		lift: siding ? sidingHeight : 0,
		changes: (garden.stations.get(slug) ?? []).map((station) => station.section.number).filter((number) => number !== section.number),
	}));
}

/** The boxes of the badges below an interchange, one below the other. */
export function changeBoxes({ place, lift, changes }: Stop, shelf: Shelf): Box[] {
	return changes.map((_, index) => shelf.take(upright(place.x - badge.width / 2, 13 - lift + index * (badge.height + 2), badge.width, badge.height)));
}

/** A station as it is drawn, at its row's height. */
export function stationMark(garden: Garden, stop: Stop, label: Label, rowY: readonly number[]): StationMark {
	const link = topicLink(garden, stop.slug);
	if (link === null) throw new Error(`There is no topic "${stop.slug}"`);
	const y = rowY[stop.place.row] ?? 0;
	const { state, urgency } = link;
	const kind = [state === 'done' && 'd', state === 'in-progress' && 'c', urgency !== null && state !== 'done' && 'u', stop.changes.length > 0 && 'i'];
	return {
		slug: stop.slug,
		url: link.url,
		name: stationName(garden, stop.slug),
		needs: garden.graph.prerequisites.get(stop.slug) ?? [],
		x: rounded(stop.place.x),
		y: rounded(y - stop.lift),
		kind: kind.filter(Boolean).join(' '),
		lines: label.lines,
		shift: rounded(label.shift),
		start: rounded(label.start),
		leader: leaderOf(label),
		changes: stop.changes.map((number, index) => ({ number, line: lineClass(number), y: rounded(13 + index * (badge.height + 2)) })),
		box: lowered(label.box, y),
	};
}

/** From a station to its name, where that is moved or begins further off. */
function leaderOf({ shift, start }: Label): string | null {
	if (shift === 0 && start < 18) return null;
	return `L${rounded(shift + along.x * (start - 3))} ${rounded(along.y * (start - 3))}`;
}
