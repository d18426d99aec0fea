import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadGarden } from '../../src/adapters/content/load-garden.ts';
import { indexSearch } from '../../src/adapters/search/index-search.ts';
import { makeSearch } from '../../src/adapters/search/make-search.ts';
import { answerQuery } from '../../src/client/search-answer.ts';
import { findPages } from '../../src/client/search-query.ts';
import { searchDocuments } from '../../src/views/search/search-document.ts';
import { searchTitles } from '../../src/views/search/search-titles.ts';
import { judgedQueries, misspeltQueries } from './judged-queries.ts';
import { recallAt } from './recall.ts';
import { runSearch, type RunningSearch } from './search-server.ts';

const loadAll = async () => {
	const { garden } = await loadGarden();
	if (garden === null) throw new Error('The content cannot be read; npm run check says why');
	return garden;
};

// The site is smaller than what is split, so the parts of a large one are made of it by asking for them.
describe.each([['one index', {}], ['an index in parts by year', { fewest: 1 }]])('search over the content of this site in %s', (_name, options) => {
	let running: RunningSearch;

	beforeAll(async () => {
		const index = await makeSearch(await loadGarden(), options);
		expect(index.names).toEqual('fewest' in options ? ['2026'] : []);
		running = await runSearch(index);
	}, 60_000);
	afterAll(() => running.stop());

	it('expects nothing but pages that exist', async () => {
		const known = new Set(searchDocuments(await loadAll()).map(({ url }) => url));
		const unknown = [...judgedQueries, ...misspeltQueries].flatMap(([, ...pages]) => pages.filter((page) => !known.has(`/${page}/`)));
		expect(unknown).toEqual([]);
	});

	it('shows the expected pages among the first five', async () => {
		const { recall, missed } = await recallAt(5, judgedQueries, running.pagefind);
		console.info(`recall@5 ${recall.toFixed(3)} over ${judgedQueries.length} queries`, missed);
		expect(judgedQueries.length).toBeGreaterThanOrEqual(110);
		expect(recall).toBeGreaterThanOrEqual(0.95);
	}, 30_000);

	it('leads from a misspelt query to the page that was meant', async () => {
		const titles = searchTitles(await loadAll());
		const lost: string[] = [];
		for (const [query, ...pages] of misspeltQueries) {
			const answer = await answerQuery(running.pagefind, { query, filters: {}, count: 3 }, () => Promise.resolve(titles));
			const offered = [...answer.near, ...answer.pages].map(({ url }) => url);
			if (!pages.some((page) => offered.includes(`/${page}/`))) lost.push(query);
		}
		expect(lost).toEqual([]);
	});

	it('narrows by kind, section and state', async () => {
		const pages = async (query: string, filters: object) => {
			const hits = await findPages(running.pagefind, query, filters);
			return Promise.all(hits.map((hit) => hit.data()));
		};
		const sections = await pages('', { kind: 'section' });
		expect(sections.length).toBe((await loadAll()).sections.length);
		const done = await pages('go', { kind: 'topic', state: 'done', section: 'Language' });
		expect(done.length).toBeGreaterThan(0);
		expect(done.every(({ filters }) => filters['state']?.includes('done') && filters['section']?.includes('Language'))).toBe(true);
	});
});

describe('the index', () => {
	it('has the same bytes for the same documents', async () => {
		const documents = searchDocuments(await loadAll()).map(({ url, draw }) => ({ url, html: draw('') }));
		const [first, second] = [await indexSearch(documents), await indexSearch(documents)];
		expect(second.files.map(({ path }) => path)).toEqual(first.files.map(({ path }) => path));
		expect(second.files.every(({ content }, position) => Buffer.compare(content, first.files[position]?.content ?? new Uint8Array()) === 0)).toBe(true);
	}, 30_000);

	it('finds names made of signs, and keeps hostile text as text', async () => {
		const page = (title: string, body: string) =>
			`<html lang="en"><body><main data-pagefind-body><h1 data-pagefind-ignore data-pagefind-meta="title">${title}</h1>${body}</main></body></html>`;
		const running = await runSearch({ names: [], ...(await indexSearch([
			{ url: '/a/', html: page('C++', '<p>templates &lt;img src=x onerror=alert(1)&gt; and &lt;/mark&gt;</p>') },
			{ url: '/b/', html: page('C', '<p>pointers, snake_case and #define</p>') },
		])) });
		const found = async (query: string) => Promise.all((await findPages(running.pagefind, query)).map((hit) => hit.data()));
		expect((await found('C++')).map(({ url }) => url)).toEqual(['/a/']);
		expect((await found('snake_case')).map(({ url }) => url)).toEqual(['/b/']);
		expect((await found('templates'))[0]?.excerpt).toBe('<mark>templates</mark> &lt;img src=x onerror=alert(1)&gt; and &lt;/mark&gt;');
		await running.stop();
	}, 30_000);
});
