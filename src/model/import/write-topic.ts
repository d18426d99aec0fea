import { stringify } from 'yaml';
import { readTime } from '../outline/read-time.ts';
import type { NamedTopic } from './types.ts';

/** Study days in a week, until the author says otherwise. */
export const daysPerWeek = 5;
const longestTitle = 120;
const longestTime = 60;

/** Writes a topic's file: its front matter, and no body yet. */
export function writeTopic({ title, time }: NamedTopic, id: string): string {
	const short = clipTitle(title);
	const days = time === null ? 1 : (readTime(time.text, daysPerWeek)?.days ?? 1);
	const data = {
		id,
		title: short,
		summary: `${short}, as the roadmap names it.`,
		estimatedDays: Math.min(longestTime, Math.round(days * 10) / 10 || 0.1),
		prerequisites: [],
		related: [],
		alsoKnownAs: [],
		outcomes: [],
		sources: [],
	};
	return `---\n${stringify(data, { lineWidth: 0 })}---\n`;
}

/** Whether front matter cannot hold the title as it is. */
export const isLongTitle = (title: string) => title.length > longestTitle;

/** A title at the length that front matter allows. */
export function clipTitle(title: string): string {
	return isLongTitle(title) ? `${[...title].slice(0, longestTitle / 2).join('').trimEnd()}…` : title;
}
