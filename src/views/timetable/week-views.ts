import type { Garden } from '../../model/garden/types.ts';
import { toTicks } from '../../model/schedule/ticks.ts';
import { monthStartingIn } from '../months.ts';
import { lineClass, topicLink } from '../topic-link.ts';
import { daysInWords } from '../words.ts';
import type { WeekPart, WeekView } from './types.ts';

/** The plan week by week. */
export function weekViews(garden: Garden): WeekView[] {
	const { weeks } = garden.schedule;
	const article = toTicks(garden.outline.articleDays);
	return weeks.map(({ number, parts, free, overflow }) => ({
		number,
		month: monthStartingIn(garden, number),
		parts: parts.flatMap(({ slug, ticks }) => partOf(garden, slug, ticks, number)),
		article: article > 0 ? daysInWords(article) : null,
		free: free > 0 ? daysInWords(free) : null,
		overflow,
	}));
}

function partOf(garden: Garden, slug: string, ticks: number, week: number): WeekPart[] {
	const link = topicLink(garden, slug);
	const slot = garden.schedule.slots.get(slug);
	if (link === null || slot === undefined) return [];
	const sections = (garden.stations.get(slug) ?? []).map(({ section: { number, title, url } }) => ({ number, title, url, line: lineClass(number) }));
	return [{
		link, sections,
		days: daysInWords(ticks),
		basis: slot.basis === 'shared' ? `of the section’s ${garden.stations.get(slug)?.[0]?.section.givenTime?.text ?? 'time'}` : slot.basis,
		begins: slot.weeks[0] === week,
		ends: slot.weeks.at(-1) === week,
	}];
}
