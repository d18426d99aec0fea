import type { GivenTime, Outline, OutlineItem } from '../outline/types.ts';
import { shareTicks, toTicks } from './ticks.ts';

/** How long a topic takes, and who says so. */
export interface TopicTime {
	readonly ticks: number;
	/** `given`: its own line says so. `shared`: its part of its section's time. `estimated`: ours. `done`: none. */
	readonly basis: 'given' | 'shared' | 'estimated' | 'done';
}

const ownTime = (lines: readonly OutlineItem[]): GivenTime | null =>
	lines.find(({ givenTime }) => givenTime !== null)?.givenTime ?? null;

/**
 * The time of every topic. A time that its line gives wins; else its first section's own time is shared
 * among that section's unfinished topics, in proportion to their estimates; else the estimate stands.
 * A finished topic takes no time. Topics without any time are left out.
 */
export function topicTimes(outline: Outline, estimates: ReadonlyMap<string, number>): ReadonlyMap<string, TopicTime> {
	const lines = Map.groupBy(outline.sections.flatMap(({ items }) => items), ({ slug }) => slug);
	const times = new Map<string, TopicTime>();
	for (const section of outline.sections) {
		const sharing: string[] = [];
		for (const { slug } of section.items) {
			if (times.has(slug) || sharing.includes(slug)) continue;
			const all = lines.get(slug) ?? [];
			const given = ownTime(all);
			const estimate = estimates.get(slug);
			if (all.some(({ state }) => state === 'done')) times.set(slug, { ticks: 0, basis: 'done' });
			else if (given !== null) times.set(slug, { ticks: toTicks(given.days), basis: 'given' });
			else if (section.givenTime !== null) sharing.push(slug);
			else if (estimate !== undefined) times.set(slug, { ticks: toTicks(estimate), basis: 'estimated' });
		}
		const weights = sharing.map((slug) => estimates.get(slug) ?? 1);
		const shares = shareTicks(toTicks(section.givenTime?.days ?? 0), weights);
		for (const [index, slug] of sharing.entries()) times.set(slug, { ticks: shares[index] ?? 0, basis: 'shared' });
	}
	return times;
}
