import type { Garden, Section } from '../../model/garden/types.ts';
import { monthsIn } from '../months.ts';
import { topicLink } from '../topic-link.ts';
import { doneSpace, leastInterchangeSpace, leastSpace, type Shape } from './shape.ts';

/** A topic's part of the line, by distance from its beginning. */
export interface Stretch {
	readonly slug: string;
	readonly section: Section;
	readonly from: number;
	readonly to: number;
	readonly siding: boolean;
}

/** Study time laid along the line. */
export interface Axis {
	readonly rowLength: number;
	readonly rows: number;
	/** Distance of one tick. */
	readonly scale: number;
	readonly stretches: readonly Stretch[];
	/** Where the study ends. */
	readonly end: number;
	/** The distance at an instant of the plan, in ticks. */
	readonly at: (ticks: number) => number;
}

interface Need {
	readonly slug: string;
	readonly section: Section;
	readonly siding: boolean;
	readonly ticks: number;
	readonly done: boolean;
	readonly least: number;
}

/**
 * Gives each topic a stretch as long as its study takes. A finished topic, which takes none, has a little room of its own;
 * the scale leaves that room, so that the whole plan fills its rows.
 */
export function measure(garden: Garden, shape: Shape): Axis {
	const rowLength = shape.right - shape.left;
	const { slots, weekTicks, capacity, needed, weeks } = garden.schedule;
	const needs = needsOf(garden);
	const planned = monthsIn(garden.outline.weeks) * shape.rowsPerMonth;
	const common = (rowLength * planned) / Math.max(capacity, 1);
	const whole = Math.max(capacity, needed);
	let rows = Math.max(planned, Math.ceil((weeks.length * weekTicks * common) / rowLength - 0.01));
	let scale = fit(needs, whole, rows * rowLength);
	while (scale < common * 0.7) scale = fit(needs, whole, ++rows * rowLength);

	let distance = 0;
	const stretches = needs.map((need): Stretch => {
		const from = distance;
		distance += lengthOf(need, scale);
		return { slug: need.slug, section: need.section, siding: need.siding, from, to: distance };
	});
	const at = (ticks: number): number => {
		const inside = stretches.find(({ slug }) => ticks <= (slots.get(slug)?.end ?? 0));
		if (inside === undefined) return distance + (ticks - needed) * scale;
		const { start, end } = slots.get(inside.slug) ?? { start: 0, end: 0 };
		return end === start ? inside.from : inside.from + ((ticks - start) * (inside.to - inside.from)) / (end - start);
	};
	return { rowLength, rows: Math.max(1, Math.ceil(distance / rowLength - 1e-6)), scale, stretches, end: distance, at };
}

function needsOf(garden: Garden): Need[] {
	return garden.schedule.order.flatMap((slug): Need[] => {
		const slot = garden.schedule.slots.get(slug);
		const lines = garden.stations.get(slug) ?? [];
		const [first] = lines;
		if (slot === undefined || first === undefined) return [];
		const siding = topicLink(garden, slug)?.urgency !== null && slot.basis !== 'done';
		const least = lines.length > 1 ? leastInterchangeSpace : leastSpace;
		return [{ slug, section: first.section, siding, ticks: slot.ticks, done: slot.ticks === 0, least }];
	});
}

const lengthOf = ({ done, ticks, least }: Need, scale: number): number =>
	done ? Math.max(doneSpace, least) : Math.max(ticks * scale, least);

/** The scale at which the whole plan is as long as the line: found by halving, since the least lengths bend the sum. */
function fit(needs: readonly Need[], whole: number, length: number): number {
	const used = needs.reduce((all, { ticks }) => all + ticks, 0);
	const total = (scale: number) => needs.reduce((all, need) => all + lengthOf(need, scale), (whole - used) * scale);
	let [low, high] = [0, length / Math.max(whole, 1)];
	for (let step = 0; step < 40; step++) {
		const middle = (low + high) / 2;
		if (total(middle) > length) high = middle;
		else low = middle;
	}
	return low;
}
