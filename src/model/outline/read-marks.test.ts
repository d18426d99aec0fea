import { describe, expect, test } from 'vitest';
import { readMarks } from './read-marks.ts';
import { readTime } from './read-time.ts';

const marks = (text: string) => readMarks(text, 5);
const none = { note: null, done: false, progress: null, urgency: null, givenTime: null, extras: [] };

describe('what stands behind a title', () => {
	test('may be nothing', () => {
		expect(marks('')).toEqual(none);
		expect(marks('  ')).toEqual(none);
	});

	test.each(['(Done)', '(done)', '[done]', '( DONE )'])('%s means done', (text) => {
		expect(marks(text)).toEqual({ ...none, done: true });
	});

	test.each(['[not urgent]', '[Not Urgent]', '(not urgent)', '[ NOT URGENT ]'])('%s means not urgent', (text) => {
		expect(marks(text)).toEqual({ ...none, urgency: 'not urgent' });
	});

	test.each([['(chapter 6)', 'chapter 6'], ['(Chapter 6 of 12)', 'chapter 6 of 12'], ['[unit iv]', 'unit iv']])('%s is progress', (text, progress) => {
		expect(marks(text)).toEqual({ ...none, progress });
	});

	test('is read in any order', () => {
		const all = { ...none, urgency: 'not urgent', progress: 'part 2', givenTime: { days: 3, text: '3 days', note: null } };
		expect(marks('(3 days) (part 2) [not urgent]')).toEqual(all);
		expect(marks('[not urgent] (part 2)(3 days)')).toEqual(all);
	});

	test('is a note behind a colon, extras behind a plus, each with its own note', () => {
		expect(marks(': set-up + micro project + bench: 3 runs (1 day)')).toEqual({
			...none,
			note: 'set-up',
			extras: [{ label: 'micro project', note: null, path: null }, { label: 'bench', note: '3 runs', path: null }],
			givenTime: { days: 1, text: '1 day', note: null },
		});
	});

	test('is an extra with a page of its own', () => {
		expect(marks(' + [project](projects/kafka/index.md): Go (1 week)').extras).toEqual([{ label: 'project', note: 'Go', path: 'projects/kafka/index.md' }]);
		expect(marks(' + [project](projects/kafka/index.md)').extras).toEqual([{ label: 'project', note: null, path: 'projects/kafka/index.md' }]);
	});

	test('keeps a parenthesis, a plus and a colon within a note', () => {
		expect(marks(': time (wall) and C++ at 10:30')).toMatchObject({ note: 'time (wall) and C++ at 10:30', extras: [] });
	});

	test.each([
		['(soon)', '(soon) is no time, progress or mark'],
		[': note [urgent]', '[urgent] is no time, progress or mark'],
		['[3 days]', '[3 days] is no time, progress or mark'],
		['()', '() is no time, progress or mark'],
		['(1 day) (2 days)', 'it gives two times, 1 day and 2 days'],
		['words', '"words" follows the title without a colon'],
		[':', '":" follows the title without a colon'],
	])('%s is reported in words', (text, message) => {
		expect(() => marks(text)).toThrow(message);
	});
});

describe('a time', () => {
	test.each([
		['3 days', 3], ['1 day', 1], ['a day', 1], ['One Day', 1], ['half a day', 0.5], ['0.25 days', 0.25],
		['1 week', 5], ['2 weeks', 10], ['1.5 weeks', 7.5], ['half a week', 2.5],
	])('%s is %d study days of a five-day week', (words, days) => {
		expect(readTime(words, 5)?.days).toBe(days);
	});

	test('of a week follows the days that a week has', () => {
		expect(readTime('2 weeks', 6)?.days).toBe(12);
		expect(readTime('3 months', 6)?.days).toBe(78);
	});

	test.each([
		['2 days, theory and practice', '2 days', 'theory and practice'],
		['2 days + theory', '2 days', 'theory'],
		['1 week and a bit', '1 week', 'a bit'],
		['1 week', '1 week', null],
	])('%s keeps the words and the note apart', (words, text, note) => {
		expect(readTime(words, 5)).toMatchObject({ text, note });
	});

	test.each(['soon', 'days', '3', '3 hours', '3days', 'three days', '-1 day', '1e3 days', 'chapter 6'])('%s is none', (words) => {
		expect(readTime(words, 5)).toBeNull();
	});
});
