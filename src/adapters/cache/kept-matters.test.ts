import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readMatter, type WrittenMatter } from '../../model/entries/read-matter.ts';
import { readKeptMatter } from './kept-matters.ts';

let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'matters-'));
});
afterEach(() => rm(folder, { recursive: true }));

const matter = (yaml: string, kind: WrittenMatter['kind'] = 'page'): WrittenMatter => ({ kind, file: 'content/a.md', yaml, yamlLine: 1 });
const readings = ['title: A\nsummary: One.\n', 'title: A\nsumary: One.\n', 'title: "A\n', 'title: B\nsummary: Two.\n'];

it('front matter that was read before has the same data, mistakes and places', () => {
	const read = readKeptMatter(folder);
	for (const _ of ['parsed', 'kept']) {
		for (const yaml of readings) {
			const [found, expected] = [read(matter(yaml)), readMatter(matter(yaml))];
			expect([found.data, found.issues]).toEqual([expected.data, expected.issues]);
			expect(found.place(['summary'])).toEqual(expected.place(['summary']));
		}
	}
});

it('front matter of another kind is read by its own schema', () => {
	const read = readKeptMatter(folder);
	const [yaml = ''] = readings;
	expect(read(matter(yaml)).issues).toEqual([]);
	expect(read(matter(yaml, 'article')).issues.length).toBeGreaterThan(0);
});
