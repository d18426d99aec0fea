import type { Garden } from '../../model/garden/types.ts';
import type { TopicTime } from '../../model/schedule/topic-time.ts';
import { daysInWords, weeksInWords } from '../words.ts';

/** A topic's time as pages state it. */
export interface TimeView {
	readonly basis: TopicTime['basis'];
	/** What the roadmap itself gives, in its own words; null where it gives nothing. */
	readonly given: string | null;
	/** This site's own reckoning in words; null where the roadmap's time for the line says it all. */
	readonly estimated: string | null;
	readonly weeks: readonly number[];
	/** Days and weeks in one phrase, such as "3 days given, weeks 5 to 6". */
	readonly phrase: string;
}

/** A topic's time; what the roadmap gives stays apart from what is estimated. */
export function timeOf(garden: Garden, slug: string): TimeView {
	const slot = garden.schedule.slots.get(slug);
	const stations = garden.stations.get(slug) ?? [];
	const own = stations.find(({ item }) => item.givenTime !== null)?.item.givenTime ?? null;
	const section = stations[0]?.section;
	if (slot === undefined) return { basis: 'estimated', given: null, estimated: null, weeks: [], phrase: 'no time' };
	const days = daysInWords(slot.ticks);
	const weeks = slot.weeks;
	const when = weeks.length === 0 ? '' : `, ${weeksInWords(weeks)}`;
	if (slot.basis === 'done') return { basis: 'done', given: own?.text ?? null, estimated: null, weeks, phrase: 'done' };
	if (slot.basis === 'given') {
		const given = own === null ? days : own.note === null ? own.text : `${own.text}, ${own.note}`;
		return { basis: 'given', given, estimated: null, weeks, phrase: `${days} given${when}` };
	}
	if (slot.basis === 'shared') {
		const given = `${section?.givenTime?.text} for all of ${section?.title}`;
		return { basis: 'shared', given, estimated: `${days} of it`, weeks, phrase: `about ${days} of the section's ${section?.givenTime?.text}${when}` };
	}
	return { basis: 'estimated', given: null, estimated: days, weeks, phrase: `${days} estimated${when}` };
}
