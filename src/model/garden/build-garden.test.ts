import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GARDEN_SEED, GARDEN_TIMEOUT, arbitraryGarden } from '../../../tests/fixtures/arbitrary-garden.ts';
import { NOW, article, build, filesWith, grow, mistakesIn, sound, topic, type Changes } from '../../../tests/fixtures/garden.ts';
import { buildGarden } from './build-garden.ts';

/** Everything a build gives, as text: maps and sets as lists in their own order. */
function bytesOf(files: ReadonlyMap<string, string>): string {
	const built = buildGarden({ files, assets: new Set(), root: 'content', now: NOW, preview: false, changed: new Map(), diagramProblem: () => null });
	return JSON.stringify(built, (_, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value));
}

describe('the same content', () => {
	test('gives the same bytes each time', () => {
		fc.assert(fc.property(arbitraryGarden, (changes) => {
			expect(bytesOf(filesWith(changes)) === bytesOf(filesWith(changes))).toBe(true);
		}), { ...GARDEN_SEED, numRuns: 10 });
	}, GARDEN_TIMEOUT);

	test('gives the same bytes in whatever order its files are found', () => {
		const shuffled = arbitraryGarden.chain((changes: Changes) => {
			const files = [...filesWith(changes)];
			return fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length }));
		});
		fc.assert(fc.property(shuffled, ([files, other]) => {
			expect(bytesOf(new Map(other)) === bytesOf(new Map(files))).toBe(true);
		}), { ...GARDEN_SEED, numRuns: 25 });
	}, GARDEN_TIMEOUT);
});

test('a garden does not change the files it was given', () => {
	const files = filesWith({});
	const before = JSON.stringify([...files]);
	bytesOf(files);
	expect(JSON.stringify([...files])).toBe(before);
});

describe('what readers can see', () => {
	const later = (date: string) => ({ 'articles/later.md': article(9, 'Later').replace('2026-02-01', date) });
	const articles = (changes: Changes, options = {}) => grow(changes, options).articles.map(({ slug }) => slug);

	test('are published articles, the newest first', () => {
		expect(articles({ ...later('2026-03-01'), 'articles/early.md': article(8, 'Early').replace('2026-02-01', '2025-01-01') })).toEqual(['later', 'queues', 'early']);
	});

	test('is an article from the instant of its date on, not before', () => {
		const at = (now: string) => articles(later('2026-03-01T09:00:00+01:00'), { now: Date.parse(now) });
		expect(at('2026-03-01T07:59:59Z')).toEqual(['queues']);
		expect(at('2026-03-01T08:00:00Z')).toEqual(['later', 'queues']);
	});

	test('is no draft and nothing scheduled, except in a preview', () => {
		const files = { ...later('2027-01-01'), 'topics/git.md': topic(3, 'Git', '', 'draft: true\n') };
		const [open, preview] = [grow(files), grow(files, { preview: true })];
		expect([open.articles.length, open.topics.has('git'), open.addresses.includes('/articles/later/')]).toEqual([1, false, false]);
		expect([preview.articles.length, preview.topics.has('git'), preview.addresses.includes('/articles/later/')]).toEqual([2, true, true]);
		expect(open.sections.find(({ slug }) => slug === 'tools')?.items).toEqual([]);
	});
});

describe('a page that cannot be read has one message: its own', () => {
	const [draf, links] = [topic(3, 'Git', '', 'draf: true\naliases: [/old/]\n'), topic(1, 'Redis', '\n## Lists\n\n[[git]], [[git#x]] and [it](git.md)\n', 'related: [git]\n')];

	test('links to it still lead somewhere, and neither its address nor its alias has vanished', () => {
		const found = mistakesIn({ 'topics/git.md': draf, 'topics/redis.md': links, 'addresses.txt': `${sound['addresses.txt']}/old/\n` });
		expect(found).toEqual(['content/topics/git.md:7:1  error  front-matter/unknown-field  there is no field "draf" here: did you mean draft?']);
	});

	test('also where its body is not valid', () => {
		const files = { 'topics/git.md': null, 'topics/git.mdx': topic(3, 'Git', '\nA { b\n'), 'topics/redis.md': links.replace('git.md', 'git.mdx') };
		expect(build(files).issues.map(({ code }) => code)).toEqual(['markdown/malformed-mdx']);
	});
});

describe('the curriculum', () => {
	test('shows a topic of two sections as one page with two stations', () => {
		const { stations, topics, sections } = grow({ 'roadmap.md': `${sound['roadmap.md']}- [ ] [Redis once more](topics/redis.md): as a queue\n` });
		expect(stations.get('redis')?.map(({ section, item }) => [section.slug, item.title, item.note])).toEqual([['stores', 'Redis', null], ['tools', 'Redis once more', 'as a queue']]);
		expect([...topics.keys()]).toEqual(['redis', 'kafka', 'git']);
		expect(sections.map(({ number, url, items }) => [number, url, items.length])).toEqual([[1, '/sections/stores/', 2], [2, '/sections/tools/', 2]]);
	});

	test('leads former addresses to the page that replaced them', () => {
		const { redirects } = grow({ 'topics/git.md': topic(3, 'Git', '', 'aliases: [/old/, /topics/scm/]\n') });
		expect([...redirects]).toEqual([['/old/', '/topics/git/'], ['/topics/scm/', '/topics/git/']]);
	});
});
