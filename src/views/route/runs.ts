import type { Section } from '../../model/garden/types.ts';
import type { Stretch } from './axis.ts';

/** Stretches of one section that follow each other. */
export interface Run {
	readonly section: Section;
	readonly from: number;
	readonly to: number;
	/** True where the route was on this line before. */
	readonly again: boolean;
	readonly stretches: readonly Stretch[];
}

/** Joins neighbouring stretches of a section. */
export function runsOf(stretches: readonly Stretch[]): Run[] {
	const runs: Run[] = [];
	const seen = new Set<number>();
	for (const stretch of stretches) {
		const last = runs.at(-1);
		if (last?.section.number === stretch.section.number) {
			runs[runs.length - 1] = { ...last, to: stretch.to, stretches: [...last.stretches, stretch] };
			continue;
		}
		const { section, from, to } = stretch;
		runs.push({ section, from, to, again: seen.has(section.number), stretches: [stretch] });
		seen.add(section.number);
	}
	return runs;
}
