import { beforeAll, describe, expect, it } from 'vitest';
import { loadGarden } from '../../src/adapters/content/load-garden.ts';
import type { Article, Project, Topic } from '../../src/model/entries/types.ts';
import type { Garden } from '../../src/model/garden/types.ts';
import { proseOf, sequencesOf, sharedPart } from './own-words.ts';

let garden: Garden;
beforeAll(async () => {
	const loaded = await loadGarden();
	if (loaded.garden === null) throw new Error('the content cannot be read; npm run check says why');
	garden = loaded.garden;
});

const topics = (): Topic[] => [...garden.topics.values()].filter(({ written }) => written);
const pages = (): (Topic | Article | Project)[] => [...topics(), ...garden.articles, ...garden.projects];
const countOf = (body: string, pattern: RegExp): number => [...body.matchAll(pattern)].length;

describe('the pages of this site', () => {
	it('share no more than a tenth of their sequences of eight words, any two of them', () => {
		const texts = pages().map(({ path, body }) => ({ path, sequences: sequencesOf(proseOf(body)) }));
		const pairs = texts.flatMap((a, index) => texts.slice(index + 1).map((b) => ({ a: a.path, b: b.path, part: sharedPart(a.sequences, b.sequences) })));
		const most = pairs.sort((a, b) => b.part - a.part).slice(0, 1).map(({ a, b, part }) => `${a} and ${b} share ${(part * 100).toFixed(1)} %`);
		console.log(`${texts.length} pages; at most, ${most.join()}`);
		expect(pairs.filter(({ part }) => part > 0.1)).toEqual([]);
	});

	it('teach what a topic page has to: words, proven code, exercises, questions, sources and links', () => {
		const short = topics().flatMap(({ path, body, sources }) => {
			const found = {
				words: proseOf(body).length,
				blocks: countOf(body, /^`{3,}\S+ .*\b(?:file|run)=/gm),
				exercises: countOf(body, /^:{4,}exercise\[/gm),
				solutions: countOf(body, /^:{3,}solution/gm),
				questions: countOf(body, /^:{3,}question\[/gm),
				sources: sources.length,
				located: sources.filter(({ locator }) => locator !== undefined && locator !== null).length,
				links: new Set([...body.matchAll(/\[\[([a-z0-9-]+)/g)].map(([, slug]) => slug)).size,
			};
			const least = { words: 1200, blocks: 3, exercises: 3, solutions: 3, questions: 5, sources: 4, located: 2, links: 3 };
			return Object.entries(least).flatMap(([name, least]) => (found[name as keyof typeof found] < least ? [`${path}: ${found[name as keyof typeof found]} ${name}, at least ${least}`] : []));
		});
		expect(topics().length).toBeGreaterThan(10);
		expect(short).toEqual([]);
	});

	it('pursue a question in an article with proven code and links to other pages', () => {
		const short = garden.articles.flatMap(({ path, body }) => {
			const [words, blocks, links] = [proseOf(body).length, countOf(body, /^`{3,}\S+ .*\b(?:file|run)=/gm), countOf(body, /\[\[[a-z0-9-]+/g)];
			return words >= 900 && blocks >= 2 && links >= 2 ? [] : [`${path}: ${words} words, ${blocks} blocks, ${links} links`];
		});
		expect(short).toEqual([]);
	});
});

describe('the measure of shared words', () => {
	it('sees what was copied, and not what is code, a note or an address', () => {
		const [a, b] = ['one two three four five six seven eight nine', 'zero one two three four five six seven eight'].map((text) => sequencesOf(proseOf(text)));
		expect(a && b && sharedPart(a, b)).toBe(0.5);
		expect(proseOf('One `two`.\n\n```go file=a\nthree\n```\n\n[^n]: four\n\n:::check\nfive [six](seven)\n')).toEqual(['one', 'two', 'five', 'six']);
	});
});
