import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesWith, NOW, topic, type Changes } from '../../../tests/fixtures/garden.ts';
import { buildGarden, type BuiltGarden } from '../../model/garden/build-garden.ts';
import { bodyReader } from './kept-bodies.ts';

let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'bodies-'));
});
afterEach(() => rm(folder, { recursive: true }));

const plain = ({ garden, issues }: BuiltGarden): unknown => JSON.parse(JSON.stringify({ issues, topics: [...(garden?.topics ?? [])], links: [...(garden?.links.links ?? [])] }));

/** Builds a garden with its bodies read through the cache, which has to equal one that was parsed; names the files that were. */
async function parsedIn(changes: Changes): Promise<readonly string[]> {
	const input = { files: filesWith(changes), assets: new Set<string>(), root: 'content', now: NOW, preview: false, changed: new Map(), diagramProblem: () => null };
	const bodies = bodyReader(input.files, input.root, folder);
	expect(plain(buildGarden({ ...input, readBody: bodies.read }))).toEqual(plain(buildGarden(input)));
	return bodies.save();
}

const linking = topic(3, 'Git', '\n## See [[redis]]\n\n[[kafka|Its own words]], [[nowhere]].\n\n# Wrong\n');

describe('a body that was read before', () => {
	it('is not parsed again while it and the titles in it stay the same', async () => {
		expect(await parsedIn({ 'topics/git.md': linking })).toHaveLength(4);
		expect(await parsedIn({ 'topics/git.md': linking })).toEqual([]);
		expect(await parsedIn({ 'topics/git.md': linking, 'topics/kafka.md': topic(2, 'Apache Kafka') })).toEqual(['articles/queues.md', 'topics/kafka.md']);
	});

	it('is parsed again where a link without words leads to a page of another title, or to none', async () => {
		await parsedIn({ 'topics/git.md': linking });
		expect(await parsedIn({ 'topics/git.md': linking, 'topics/redis.md': topic(1, 'Valkey', '\n## Lists\n\n## Streams\n\nText.\n') })).toEqual(['topics/git.md']);
		expect(await parsedIn({ 'topics/git.md': linking, 'topics/redis.md': null })).toContain('topics/git.md');
	});

	it('is parsed again where front matter moves the places of its mistakes', async () => {
		await parsedIn({ 'topics/git.md': linking });
		expect(await parsedIn({ 'topics/git.md': linking.replace('---\n\n', 'alsoKnownAs: [vcs]\n---\n\n') })).toEqual(['topics/git.md']);
	});

	it('keeps the mistake of a body that cannot be parsed', async () => {
		const broken = { 'topics/git.md': null, 'topics/git.mdx': topic(3, 'Git', '\n<Box>\n') };
		expect(await parsedIn(broken)).toContain('topics/git.mdx');
		expect(await parsedIn(broken)).toEqual([]);
	});
});
