import { describe, expect, it } from 'vitest';
import { NOW } from '../../tests/fixtures/garden.ts';
import { buildGarden } from '../../src/model/garden/build-garden.ts';
import { articleOf, generatedGarden, LINKS_TO_FIRST } from './corpus.ts';
import { median } from './machine.ts';

describe('a generated article', () => {
	it('is the same in every run, and another for another number', () => {
		expect(articleOf(7, ['redis'])).toBe(articleOf(7, ['redis']));
		expect(articleOf(7, ['redis'])).not.toBe(articleOf(8, ['redis']).replaceAll('8', '7'));
	});

	it('has about 900 words', () => {
		const text = articleOf(7, ['redis']);
		expect(text.split(/\s+/).length).toBeGreaterThan(900);
		expect(text.split(/\s+/).length).toBeLessThan(1100);
	});
});

describe('a generated garden', () => {
	it('has no mistake, and many pages that link to the first article', () => {
		const { garden, issues } = buildGarden({
			files: generatedGarden(2 * LINKS_TO_FIRST + 1), assets: new Set(), root: 'content', now: NOW, preview: false, changed: new Map(), diagramProblem: () => null,
		});
		expect(issues.filter(({ code }) => code !== 'address/unrecorded')).toEqual([]);
		expect(garden?.articles).toHaveLength(41);
		// Itself, the next one, and every twentieth.
		expect(new Set(garden?.links.backlinks.get('/articles/generated-0/')?.map(({ from }) => from)).size).toBe(3);
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
