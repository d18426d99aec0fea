import { describe, expect, it } from 'vitest';
import { NOW } from '../../tests/fixtures/garden.ts';
import { buildGarden } from '../../src/model/garden/build-garden.ts';
import { articleOf, generatedGarden, LINKS_TO_FIRST } from './corpus.ts';
import { hugoSite } from './hugo.ts';
import { median } from './machine.ts';
import { measure } from './measure.ts';
import { resultTable } from './result-table.ts';

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

describe('a measurement', () => {
	it('counts the memory and the processors of children as well', async () => {
		const busy = 'const held = Buffer.alloc(64 * 2 ** 20, 1); for (const end = Date.now() + 400; Date.now() < end;) held.fill(2);';
		const { wall, cpu, peak } = await measure('sh', ['-c', `"${process.execPath}" -e '${busy}'; true`]);
		expect(peak).toBeGreaterThan(64);
		expect(cpu).toBeGreaterThan(0);
		expect(wall).toBeGreaterThan(0);
	});

	it('of a command that fails says what it said', async () => {
		await expect(measure('sh', ['-c', 'echo no such garden >&2; exit 3'])).rejects.toThrow(/ended with 3:\nno such garden/);
	});
});

describe('the corpus of Hugo', () => {
	it('has the same texts with links of its own', () => {
		const [ours, theirs] = [generatedGarden(3), hugoSite(3)];
		const article = theirs.get('content/articles/generated-2.md') ?? '';
		expect([...theirs.keys()].filter((path) => path.startsWith('content/articles/'))).toHaveLength(3);
		expect(article).toContain('[Generated 1](/articles/generated-1/)');
		expect(article.replaceAll(/\[(?:Topic|Generated) \d+\]\(\/\w+\/([\w-]+)\/\)/g, '[[$1]]')).toBe(ours.get('articles/generated-2.md'));
	});
});

describe('the table of results', () => {
	it('has a row for each thing that was measured', () => {
		const cost = { wall: 1.26, cpu: 2.5, peak: 99.7 };
		const table = resultTable([{ generator: 'hugo', articles: 100, costs: { cold: cost }, files: 7, search: null }]);
		expect(table.split('\n').slice(2)).toEqual(['| 100 | Hugo | cold | 1.3 s | 2.5 s | 100 MiB |', '| 100 | Hugo | output: 7 files |  |  |  |']);
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
