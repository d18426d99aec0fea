import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readOutline } from '../outline/read-outline.ts';
import type { NamedItem } from './types.ts';
import { writeRoadmap } from './write-roadmap.ts';

const place = { line: 1, column: 1 };
const plain = { ...place, note: null, extras: [], time: null, progress: null, done: false, notUrgent: false };
const words = fc
	.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'ab1 #+-.)([]*_`~<>&;:!|\\/"\'{}$=@') }))
	// An imported line has one line's text, without spaces at its ends.
	.map((text) => text.replace(/[\p{C}\s]+/gu, ' ').trim())
	.filter((text) => text !== '');

function readBack(item: NamedItem) {
	const section = { ...plain, title: 'Section', slug: 'section', items: [item] };
	return readOutline('roadmap.md', writeRoadmap({ title: 'T', weeks: 8, sections: [section], topics: [] }));
}

test('any title and group come back as they were written', () => {
	fc.assert(
		fc.property(words, words, (title, group) => {
			const { outline, issues } = readBack({ ...plain, title, groups: [group], isPractice: false, slug: 'topic' });
			expect(issues).toEqual([]);
			expect(outline?.sections[0]?.items).toMatchObject([{ title, group, slug: 'topic' }]);
		}),
	);
});

test('no note or extra is taken for a time, a mark or another extra', () => {
	fc.assert(
		fc.property(words, words, (note, label) => {
			const time = { text: '2 days', note: 'theory + practice' };
			const item = { ...plain, title: 'Topic', note, extras: [{ label, note }], time, groups: [], isPractice: false, slug: 'topic' };
			const { outline, issues } = readBack(item);
			expect(issues).toEqual([]);
			const [read] = outline?.sections[0]?.items ?? [];
			expect(read).toMatchObject({ title: 'Topic', urgency: null, givenTime: { days: 2, note: time.note } });
			expect(read?.extras.length).toBeLessThanOrEqual(1);
		}),
	);
});
