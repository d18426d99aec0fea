import type { Outline } from '../outline/types.ts';
import { toTicks } from './ticks.ts';
import type { TopicTime } from './topic-time.ts';

/** A topic's place in the plan. Ticks count study time from the plan's beginning. */
export interface Slot extends TopicTime {
	readonly slug: string;
	readonly start: number;
	readonly end: number;
	/** The weeks it takes, counted from 1; a finished topic has none. */
	readonly weeks: readonly number[];
}

/** One week of the plan. */
export interface Week {
	readonly number: number;
	/** What is studied, in order, with the ticks each takes of this week. */
	readonly parts: readonly { readonly slug: string; readonly ticks: number }[];
	readonly used: number;
	readonly free: number;
	/** True for a week after the plan's end, which holds what did not fit. */
	readonly overflow: boolean;
}

export interface Schedule {
	readonly slots: ReadonlyMap<string, Slot>;
	/** Slugs in order of study. */
	readonly order: readonly string[];
	readonly weeks: readonly Week[];
	/** Study ticks in a week, its article's time taken off. */
	readonly weekTicks: number;
	readonly capacity: number;
	readonly needed: number;
	/** Ticks left over, or missing where negative. */
	readonly slack: number;
}

/** Lays topics, in order of study, one after another into weeks of equal study time. */
export function schedule(outline: Outline, order: readonly string[], times: ReadonlyMap<string, TopicTime>): Schedule {
	const weekTicks = toTicks(outline.daysPerWeek) - toTicks(outline.articleDays);
	const slots = new Map<string, Slot>();
	let clock = 0;
	for (const slug of order) {
		const time = times.get(slug);
		if (time === undefined) continue;
		const [start, end] = [clock, clock + time.ticks];
		clock = end;
		slots.set(slug, { slug, ...time, start, end, weeks: weeksBetween(start, end, weekTicks) });
	}
	const capacity = weekTicks * outline.weeks;
	const count = Math.max(outline.weeks, Math.ceil(clock / weekTicks));
	const weeks = Array.from({ length: count }, (_, index) => fillWeek(index + 1, slots, weekTicks, outline.weeks));
	return { slots, order: [...slots.keys()], weeks, weekTicks, capacity, needed: clock, slack: capacity - clock };
}

function weeksBetween(start: number, end: number, weekTicks: number): number[] {
	if (start === end) return [];
	const first = Math.floor(start / weekTicks) + 1;
	const last = Math.ceil(end / weekTicks);
	return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function fillWeek(number: number, slots: ReadonlyMap<string, Slot>, weekTicks: number, planned: number): Week {
	const [from, to] = [(number - 1) * weekTicks, number * weekTicks];
	const parts = [...slots.values()]
		.filter(({ weeks }) => weeks.includes(number))
		.map(({ slug, start, end }) => ({ slug, ticks: Math.min(end, to) - Math.max(start, from) }));
	const used = parts.reduce((all, { ticks }) => all + ticks, 0);
	return { number, parts, used, free: weekTicks - used, overflow: number > planned };
}
