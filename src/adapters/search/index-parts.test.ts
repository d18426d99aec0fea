import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { indexParts } from './index-parts.ts';

let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'parts-'));
});
afterEach(() => rm(folder, { recursive: true }));

const page = (url: string, text: string, year: string | null) => ({
	url, day: year === null ? null : `${year}-05-01`, key: text, html: () => Promise.resolve(`<html lang="en"><body><main data-pagefind-body><h1>${text}</h1></main></body></html>`),
});
const pages = [page('/articles/a/', 'Alpha', '2024'), page('/articles/b/', 'Beta', '2025'), page('/topics/c/', 'Gamma', null)];
const kept = async () => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;
const texts = (files: readonly { readonly path: string; readonly content: Uint8Array }[]) => files.map(({ path, content }) => [path, Buffer.from(content).toString('latin1')]);

describe('a search index in parts', () => {
	it('has one part where pages are few', async () => {
		const { names, files } = await indexParts(pages, { folder });
		expect(names).toEqual([]);
		expect(files.filter(({ path }) => path.startsWith('parts/'))).toEqual([]);
	}, 30_000);

	it('names the years, newest first, and has the code that readers run once', async () => {
		const { names, files } = await indexParts(pages, { fewest: 1, folder });
		const paths = files.map(({ path }) => path);
		expect(names).toEqual(['2025', '2024']);
		expect(paths.filter((path) => path.endsWith('pagefind-entry.json')).sort()).toEqual(['pagefind-entry.json', 'parts/2024/pagefind-entry.json', 'parts/2025/pagefind-entry.json']);
		expect(paths.filter((path) => /wasm|\.js$/.test(path)).every((path) => !path.startsWith('parts/'))).toBe(true);
	}, 30_000);

	it('makes only the year anew in which a page has changed, and the same bytes as from nothing', async () => {
		await indexParts(pages, { fewest: 1, folder });
		expect(await kept()).toBe(3);
		const changed = pages.with(0, page('/articles/a/', 'Other words', '2024'));
		const { files } = await indexParts(changed, { fewest: 1, folder });
		expect(await kept()).toBe(4);
		const elsewhere = join(folder, 'elsewhere');
		expect(texts(files)).toEqual(texts((await indexParts(changed, { fewest: 1, folder: elsewhere })).files));
	}, 30_000);
});
