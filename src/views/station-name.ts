import type { Garden } from '../model/garden/types.ts';
import { timeOf } from './topic/time-view.ts';
import { topicLink } from './topic-link.ts';
import { stateInWords } from './words.ts';

/** What a topic's station is called where it cannot be seen: "Redis, planned, 2 days given, week 6". */
export function stationName(garden: Garden, slug: string): string {
	const link = topicLink(garden, slug);
	if (link === null) return slug;
	const time = link.state === 'done' ? [] : [timeOf(garden, slug).phrase];
	const urgency = link.urgency === null ? [] : [link.urgency];
	return [link.title, stateInWords(link.state, link.progress).toLowerCase(), ...urgency, ...time].join(', ');
}
