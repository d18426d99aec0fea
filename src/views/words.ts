import { toDays } from '../model/schedule/ticks.ts';
import type { State } from '../model/outline/types.ts';

/** A number and its noun: "1 topic", "3 topics". */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** Study time in words, rounded to a tenth of a day: "3 days", "0.5 days", "1 day". */
export function daysInWords(ticks: number): string {
	const days = Math.round(toDays(ticks) * 10) / 10;
	return `${days} ${days === 1 ? 'day' : 'days'}`;
}

/** Weeks in words: "week 6", "weeks 6 to 8". */
export function weeksInWords(weeks: readonly number[]): string {
	const [first] = weeks;
	const last = weeks.at(-1);
	return first === last ? `week ${first}` : `weeks ${first} to ${last}`;
}

const stateWords: Record<State, string> = { planned: 'Planned', 'in-progress': 'In progress', done: 'Done' };

/** A topic's state as readers see it, with how far it is. */
export const stateInWords = (state: State, progress: string | null): string =>
	progress === null ? stateWords[state] : `${stateWords[state]}: ${progress}`;

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** The day of an ISO date or instant in words, in UTC: "23 November 2026". */
export function dateInWords(iso: string): string {
	const date = new Date(iso);
	return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** Words as a sentence lists them: "Go", "Go and Redis", "Go, Redis and Kafka". */
export function joinWords(words: readonly string[]): string {
	const last = words.at(-1) ?? '';
	return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
