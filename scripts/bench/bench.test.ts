import { describe, expect, it } from 'vitest';
import { mistakesIn } from '../../tests/fixtures/garden.ts';
import { articleOf } from './corpus.ts';
import { median } from './machine.ts';

describe('a generated article', () => {
	it('is the same in every run, and another for another number', () => {
		expect(articleOf(7, 'redis')).toBe(articleOf(7, 'redis'));
		expect(articleOf(7, 'redis')).not.toBe(articleOf(8, 'redis').replaceAll('8', '7'));
	});

	it('has about 900 words and makes no mistake', () => {
		const text = articleOf(7, 'redis');
		expect(text.split(/\s+/).length).toBeGreaterThan(900);
		expect(text.split(/\s+/).length).toBeLessThan(1100);
		expect(mistakesIn({ 'articles/generated-7.md': text })).toEqual([]);
	});
});

describe('the median', () => {
	it('is the middle of an odd number of values and lies between the two of an even one', () => {
		expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([5])]).toEqual([2, 2.5, 5]);
	});

	it('of nothing is an error', () => {
		expect(() => median([])).toThrow('no median');
	});
});
