import type { LooseTime } from './types.ts';

/** What one parenthesis or bracket says. */
export interface Marker {
	readonly done: boolean;
	readonly notUrgent: boolean;
	readonly time: LooseTime | null;
	readonly progress: string | null;
	readonly extras: readonly string[];
	readonly note: string | null;
	/** Whether the note speaks of time in a way that is not understood. */
	readonly isOddTime: boolean;
}

const done = /^(?:done|finished|completed?)$/i;
const notUrgent = /^not[\s-]*urgent$/i;
const progress = /^(?:chapter|part|lesson|page|unit|step)\s+\d+(?:\s+of\s+\d+)?$/i;
const time = /^(\d+(?:[.,]\d+)?|half an?|an?|one)\s*-?\s*(day|week|month)s?(?![\p{L}\p{N}-])(.*)$/iu;
const oddTime = /\b(?:hour|day|week|month|year)s?\b/i;

/** Reads the words between brackets; what is no time, state, urgency or progress is a note. */
export function readMarker(content: string): Marker {
	const parts = content.split(/,(?!\d)/).map((part) => part.trim());
	const rest = parts.filter((part) => part !== '' && !done.test(part) && !notUrgent.test(part)).join(', ');
	const marker = {
		done: parts.some((part) => done.test(part)),
		notUrgent: parts.some((part) => notUrgent.test(part)),
		time: null,
		progress: null,
		extras: [],
		note: null,
		isOddTime: false,
	};
	if (rest === '') return marker;
	if (progress.test(rest)) return { ...marker, progress: rest.toLowerCase() };
	const found = readLooseTime(rest);
	return found === null ? { ...marker, note: rest, isOddTime: oddTime.test(rest) } : { ...marker, ...found };
}

/** Whether the words say more than a note would. */
export function isMark({ done, notUrgent, time, progress }: Marker): boolean {
	return done || notUrgent || time !== null || progress !== null;
}

function readLooseTime(words: string): Pick<Marker, 'time' | 'extras'> | null {
	const [, amount = '', unit = '', tail = ''] = time.exec(words) ?? [];
	const count = /^half/i.test(amount) ? 0.5 : /^\d/.test(amount) ? Number(amount.replace(',', '.')) : 1;
	if (amount === '' || count === 0) return null;
	const text = `${count} ${unit.toLowerCase()}${count === 1 ? '' : 's'}`;
	const rest = tail.trim();
	if (rest.startsWith('+')) return { time: { text, note: null }, extras: rest.slice(1).split(/\s\+\s/).map((extra) => extra.trim()) };
	return { time: { text, note: rest.replace(/^(?:[,:;–-]|of\s)\s*/i, '') || null }, extras: [] };
}
