import { describe, expect, test } from 'vitest';
import { roadmap } from '../../../tests/fixtures/garden.ts';
import { readOutline } from '../outline/read-outline.ts';
import { topicTimes } from './topic-time.ts';

const timesOf = (body: string, estimates: Record<string, number>) => {
	const { outline, issues } = readOutline('content/roadmap.md', roadmap(body));
	if (outline === null || issues.length > 0) throw new Error('the fixture is wrong');
	return Object.fromEntries([...topicTimes(outline, new Map(Object.entries(estimates)))].map(([slug, { ticks, basis }]) => [slug, `${ticks} ${basis}`]));
};
const [a, b, c] = ['a', 'b', 'c'].map((slug) => `[${slug}](topics/${slug}.md)`);

describe('the time of a topic', () => {
	test('that its line gives wins over the estimate', () => {
		expect(timesOf(`## S\n\n- [ ] ${a} (3 days)\n- [ ] ${b} (1 week)\n- [ ] ${c}\n`, { a: 1, b: 1, c: 0.35 })).toEqual({ a: '300 given', b: '500 given', c: '35 estimated' });
	});

	test('is shared from its section in proportion to the estimates', () => {
		expect(timesOf(`## S (3 days)\n\n- [ ] ${a}\n- [ ] ${b}\n`, { a: 1, b: 0.5 })).toEqual({ a: '200 shared', b: '100 shared' });
	});

	test('without an estimate weighs as one day in its section', () => {
		expect(timesOf(`## S (3 days)\n\n- [ ] ${a}\n- [ ] ${b}\n`, { a: 2 })).toEqual({ a: '200 shared', b: '100 shared' });
	});

	test('is none once it is done, by its box or in words, and the others share all of the section', () => {
		expect(timesOf(`## S (3 days)\n\n- [x] ${a}\n- [ ] ${b} (Done)\n- [ ] ${c}\n`, { a: 1, b: 1, c: 1 })).toEqual({ a: '0 done', b: '0 done', c: '300 shared' });
	});

	test('is none wherever it is done in one of its sections', () => {
		expect(timesOf(`## S (3 days)\n\n- [ ] ${a}\n- [ ] ${b}\n\n## T\n\n- [x] ${a}\n`, { a: 1, b: 1 })).toEqual({ a: '0 done', b: '300 shared' });
	});

	test('is given by whichever of its lines gives one', () => {
		expect(timesOf(`## S\n\n- [ ] ${a}\n\n## T\n\n- [ ] ${a} (2 days)\n`, { a: 1 })).toEqual({ a: '200 given' });
	});

	test('counts once, in the first of its sections', () => {
		expect(timesOf(`## S (1 day)\n\n- [ ] ${a}\n\n## T (2 days)\n\n- [ ] ${a}\n- [ ] ${b}\n`, { a: 1, b: 1 })).toEqual({ a: '100 shared', b: '200 shared' });
	});

	test('is not made up where nobody gives one', () => {
		expect(timesOf(`## S\n\n- [ ] ${a}\n- [ ] ${b}\n`, { a: 1 })).toEqual({ a: '100 estimated' });
	});
});
