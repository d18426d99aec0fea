import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GARDEN_SEED, GARDEN_TIMEOUT, arbitraryGarden } from '../../../tests/fixtures/arbitrary-garden.ts';
import { article, grow, topic } from '../../../tests/fixtures/garden.ts';

const pointing = (changes: Record<string, string>) => grow(changes).links.links.get('/topics/git/')?.map(({ to, kind }) => `${kind} ${to}`) ?? [];
const git = (body: string, more = '') => ({ 'topics/git.md': topic(3, 'Git', body, more) });

describe('links and backlinks', () => {
	test('are the exact inverse of each other', () => {
		fc.assert(fc.property(arbitraryGarden, (files) => {
			const { links, backlinks } = grow(files).links;
			const key = ({ from, to, kind }: { from: string; to: string; kind: string }) => `${from} ${kind} ${to}`;
			const [forward, backward] = [[...links.values()].flat(), [...backlinks.values()].flat()];
			expect(backward.map(key).sort()).toEqual(forward.map(key).sort());
			for (const [from, list] of links) expect(list.every((link) => link.from === from)).toBe(true);
			for (const [to, list] of backlinks) expect(list.every((link) => link.to === to)).toBe(true);
			expect(new Set(forward.map(key)).size).toBe(forward.length);
		}), GARDEN_SEED);
	}, GARDEN_TIMEOUT);

	test('lead only from and to pages that readers can see', () => {
		fc.assert(fc.property(arbitraryGarden, (files) => {
			const { links, addresses } = grow(files);
			const pages = new Set([...addresses]);
			for (const { from, to } of [...links.links.values()].flat()) expect([pages.has(from), pages.has(to)]).toEqual([true, true]);
		}), GARDEN_SEED);
	}, GARDEN_TIMEOUT);

	test('are found in wikilinks, relative links, definitions, addresses and front matter alike', () => {
		expect(pointing(git('\n[[redis]]\n'))).toEqual(['body /topics/redis/']);
		expect(pointing(git('\n[r](../topics/redis.md#lists) [k](./kafka.md)\n'))).toEqual(['body /topics/redis/', 'body /topics/kafka/']);
		expect(pointing(git('\n[r][x]\n\n[x]: ../articles/queues.md\n'))).toEqual(['body /articles/queues/']);
		expect(pointing(git('\n[r](/sections/stores/) and [[sections/tools]]\n'))).toEqual(['body /sections/stores/', 'body /sections/tools/']);
		expect(pointing(git('', 'prerequisites: [redis]\nrelated: [kafka]\n'))).toEqual(['prerequisite /topics/redis/', 'related /topics/kafka/']);
	});

	test('count once for each kind, and not from a page to itself', () => {
		expect(pointing(git('\n[[redis]] [[redis#lists]] [r](redis.md) [[git]] [[#x]]\n\n## X\n', 'related: [redis]\n')))
			.toEqual(['body /topics/redis/', 'related /topics/redis/']);
	});

	test('show an article below each of its topics', () => {
		const { links } = grow({ 'articles/queues.md': article(4, 'Queues').replace('[redis]', '[git, redis]') });
		expect(links.backlinks.get('/topics/git/')).toEqual([{ from: '/articles/queues/', to: '/topics/git/', kind: 'topic' }]);
	});

	test('in code, and to other sites, are none', () => {
		expect(pointing(git('\n`[[redis]]` <https://a.example/topics/redis/>\n\n```text\n[[kafka]]\n```\n'))).toEqual([]);
	});

	test('from a draft appear in a preview alone', () => {
		const draft = git('\n[[kafka]]\n', 'draft: true\n');
		expect(grow(draft).links.links.has('/topics/git/')).toBe(false);
		expect(grow(draft, { preview: true }).links.links.has('/topics/git/')).toBe(true);
	});
});
