import { expect, test } from 'vitest';
import type { ImportIssue } from './issues.ts';
import { readEntry } from './read-entry.ts';

function read(text: string) {
	const issues: ImportIssue[] = [];
	const { label, items } = readEntry({ kind: 'bullet', indent: 0, line: 1, column: 1, text }, issues);
	return { label: label?.title ?? null, items, titles: items.map(({ title }) => title), codes: issues.map(({ code }) => code) };
}

test('a trailing (Done) counts for every item of a list', () => {
	expect(read('a, b, c (DONE)').items.map(({ done }) => done)).toEqual([true, true, true]);
});

test('a trailing (Done) counts for its item alone where another item has a mark of its own', () => {
	expect(read('a (1 day), b, c (done)').items.map(({ done }) => done)).toEqual([false, false, true]);
});

test('a time after a list counts for its last item, and is reported', () => {
	expect(read('a, b (3 days)')).toMatchObject({ items: [{ time: null }, { time: { text: '3 days' } }], codes: ['import/shared-time'] });
});

test('several things after a colon are parts of a group, one thing is a note', () => {
	expect(read('Go: a, b, and c')).toMatchObject({ label: 'Go', titles: ['a', 'b', 'c'] });
	expect(read('Docker: building images')).toMatchObject({ label: null, items: [{ title: 'Docker', note: 'building images' }] });
});

test('commas in brackets, quotes and numbers separate nothing', () => {
	expect(read('a (b, c), "d, e", 10,000 f').titles).toEqual(['a', '"d, e"', '10,000 f']);
});

test('the words after the colon of an extra are its note', () => {
	expect(read('Kafka + Project: Go, SQL').items).toMatchObject([{ title: 'Kafka', extras: [{ label: 'project', note: 'Go, SQL' }] }]);
});
