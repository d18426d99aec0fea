import type { GivenTime } from './types.ts';

const pattern = /^(\d+(?:\.\d+)?|half a|a|one)\s+(day|week|month)s?(?:\s*(?:,|\+|and)?\s+(.+))?$/i;
const numbers: Record<string, number> = { 'half a': 0.5, a: 1, one: 1 };

/**
 * Reads a time such as `3 days`, `1 week` or `2 days, theory + practice`; null where the words are no time.
 * A week has `daysPerWeek` study days, a month four weeks and a third (52 weeks a year).
 */
export function readTime(words: string, daysPerWeek: number): GivenTime | null {
	const match = pattern.exec(words.trim());
	if (match === null) return null;
	const [, amount = '', unit = '', note] = match;
	const count = numbers[amount.toLowerCase()] ?? Number(amount);
	const days = { day: 1, week: daysPerWeek, month: (daysPerWeek * 52) / 12 }[unit.toLowerCase()] ?? 1;
	const text = words.trim().slice(0, words.trim().length - (note === undefined ? 0 : note.length)).replace(/\s*(?:,|\+|and)?\s*$/i, '');
	return { days: count * days, text, note: note ?? null };
}
