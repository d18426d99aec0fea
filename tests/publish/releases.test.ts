import { readdir, readlink } from 'node:fs/promises';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article } from '../fixtures/garden.ts';
import { makeSite, type PublishedSite } from './published-site.ts';

let site: PublishedSite;
beforeAll(async () => {
	site = await makeSite({ base: '/garden/' });
	expect((await site.author.git('push', 'site', 'HEAD:main')).code).toBe(0);
});
afterAll(() => site.end());

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${site.server.origin}/garden${path}`, { headers, redirect: 'manual' });
const live = async () => basename(await readlink(site.home.current));
const validators = async (path: string) => {
	const { headers } = await get(path);
	return { etag: headers.get('etag') ?? '', modified: headers.get('last-modified') ?? '' };
};

interface Item { readonly id: string; readonly title: string }
const feed = async () => ((await (await get('/feeds/articles.json')).json()) as { items: Item[] }).items;

describe('the server', () => {
	it('sends the security headers, and lets pages be revalidated and hashed files be kept', async () => {
		const home = await get('/');
		const script = /src="\/garden(\/_astro\/[^"]+\.js)"/.exec(await home.text())?.[1] ?? '';
		expect(home.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
		expect(home.headers.get('x-content-type-options')).toBe('nosniff');
		expect(home.headers.get('cache-control')).toBe('no-cache');
		const asset = await get(script);
		expect([asset.status, asset.headers.get('cache-control'), asset.headers.get('x-content-type-options'), asset.headers.has('content-security-policy')]).toEqual([200, 'public, max-age=31536000, immutable', 'nosniff', false]);
	});

	it('sends the form that was compressed at build time, and says so', async () => {
		for (const coding of ['br', 'gzip']) {
			const answer = await get('/roadmap/', { 'accept-encoding': coding });
			expect([answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual([coding, 'Accept-Encoding']);
			expect(await answer.text()).toContain('</html>');
		}
		expect((await get('/roadmap/', { 'accept-encoding': 'identity' })).headers.get('content-encoding')).toBeNull();
	});

	it('has one address for a page, and its own page for one that is not there', async () => {
		expect((await get('/topics/redis')).headers.get('location')).toBe('/garden/topics/redis/');
		expect((await get('/topics/redis/index.html?a=1')).headers.get('location')).toBe('/garden/topics/redis/?a=1');
		const missing = await get('/topics/rediss/');
		expect([missing.status, (await missing.text()).includes('</html>'), missing.headers.get('content-security-policy') !== null]).toEqual([404, true, true]);
		expect((await get('/.git/config')).status).toBe(404);
		expect((await get('/.moved/topics/')).status).toBe(404);
	});

	it('gives feeds their media types and text its charset', async () => {
		expect((await get('/feeds/articles.rss.xml')).headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
		expect((await get('/feeds/articles.atom.xml')).headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
		expect((await get('/feeds/articles.json')).headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
		expect((await get('/feeds/all.opml')).headers.get('content-type')).toBe('text/x-opml; charset=utf-8');
	});
});

describe('a subscriber who polls after every push', () => {
	it('sees each article once, no draft, and a scheduled one at its instant', async () => {
		const seen = new Map<string, number>();
		const poll = async () => {
			for (const { id } of await feed()) seen.set(id, (seen.get(id) ?? 0) + 1);
			return (await feed()).map(({ title }) => title);
		};
		expect(await poll()).toEqual(['Queues']);
		const soon = new Date(Date.now() + 1000 * 60 * 60).toISOString().slice(0, 19);
		const scheduled = article(9, 'Scheduled', '\nLater.\n').replace('2026-02-01', `${soon}Z`);
		await site.author.publish({ 'articles/draft.md': article(8, 'Draft', '\nNot yet.\n', 'draft: true\n'), 'articles/scheduled.md': scheduled });
		expect(await poll()).toEqual(['Queues']);
		await site.author.publish({ 'articles/queues.md': article(4, 'Queues, explained', '\nSee [[kafka]]. A typo less.\n') });
		expect(await poll()).toEqual(['Queues, explained']);
		await site.author.publish({ 'articles/queues.md': null, 'articles/on-queues.md': article(4, 'Queues, explained', '\nSee [[kafka]].\n', 'aliases: [/articles/queues/]\n') });
		expect(await poll()).toEqual(['Queues, explained']);
		expect((await get('/articles/queues/')).headers.get('location')).toBe('/garden/articles/on-queues/');
		await site.author.publish({ 'articles/draft.md': article(8, 'Out now', '\nAt last.\n').replace('2026-02-01', '2026-03-01') });
		expect(await poll()).toEqual(['Out now', 'Queues, explained']);
		expect(seen.size).toBe(2);
	});

	it('is told that nothing changed exactly where nothing changed', async () => {
		const [before, feedBefore] = [await validators('/topics/redis/'), await validators('/feeds/articles.json')];
		await site.author.publish({ 'articles/draft.md': article(8, 'Out now', '\nAt last, it is.\n').replace('2026-02-01', '2026-03-01') });
		expect((await get('/topics/redis/', { 'if-none-match': before.etag })).status).toBe(304);
		expect((await get('/topics/redis/', { 'if-modified-since': before.modified })).status).toBe(304);
		expect((await get('/feeds/articles.json', { 'if-none-match': feedBefore.etag })).status).toBe(200);
		expect((await get('/feeds/articles.json', { 'if-modified-since': feedBefore.modified })).status).toBe(200);
	});

	it('is never told so of a change of the same length within the same second', async () => {
		const of = (word: string) => ({ 'articles/draft.md': article(8, 'Out now', `\nThe word is ${word}.\n`).replace('2026-02-01', '2026-03-01') });
		await site.author.publish(of('aaaa'));
		const first = await validators('/articles/draft/');
		const releaseA = await live();
		await site.author.publish(of('bbbb'));
		expect((await validators('/articles/draft/')).etag).not.toBe(first.etag);
		await site.publisher('publish', releaseA.slice(0, 40));
		await site.author.publish(of('cccc'));
		const etags = new Set([first.etag, (await validators('/articles/draft/')).etag]);
		expect(etags.size).toBe(2);
	});
});

describe('npm run publish', () => {
	it('goes back to a kept release, says so, and does nothing where it is live already', async () => {
		const [now, before] = (await site.publisher('list')).output.trim().split('\n');
		const target = /[0-9a-f]{40}/.exec(before ?? '')?.[0] ?? '';
		expect(now).toMatch(/^\* /);
		const started = performance.now();
		const { code, output } = await site.publisher('publish', target);
		console.log(`a rollback took ${((performance.now() - started) / 1000).toFixed(2)} s`);
		expect(code, output).toBe(0);
		expect(await live()).toContain(target);
		expect((await site.publisher('publish', target)).output).toContain('is live already');
		expect((await site.publisher('publish', 'main')).code).toBe(0);
	});

	it('takes a name for a name', async () => {
		for (const name of ['--all', '$(id)', 'nothing', '-h', '']) {
			const { code, output } = await site.publisher('publish', name);
			expect([code, output.includes('there is no commit')], output).toEqual([1, true]);
		}
	});

	it('keeps five releases', async () => {
		for (const word of ['one', 'two']) await site.author.publish({ 'articles/draft.md': article(8, 'Out now', `\n${word}\n`).replace('2026-02-01', '2026-03-01') });
		expect(await readdir(site.home.releases)).toHaveLength(5);
	});

	it('goes back to a commit whose release is gone by building it again', async () => {
		const first = (await site.author.git('rev-list', '--max-parents=0', 'HEAD')).output.trim();
		expect((await readdir(site.home.releases)).some((id) => id.startsWith(first))).toBe(false);
		const { code, output } = await site.publisher('publish', first);
		expect(code, output).toBe(0);
		expect((await get('/articles/queues/')).status).toBe(200);
		await site.publisher('publish', 'main');
	});

	it('--due builds again when a scheduled article has come due, and not before', async () => {
		const at = new Date(Date.now() + 20_000).toISOString().slice(0, 19);
		await site.author.publish({ 'articles/scheduled.md': article(9, 'Scheduled', '\nLater.\n').replace('2026-02-01', `${at}Z`) });
		const before = await live();
		if (Date.now() < Date.parse(`${at}Z`)) {
			await site.publisher('due');
			expect(await live()).toBe(before);
			expect((await get('/articles/scheduled/')).status).toBe(404);
		}
		await new Promise((wait) => setTimeout(wait, Math.max(0, Date.parse(`${at}Z`) - Date.now()) + 1000));
		const { code, output } = await site.publisher('due');
		expect(code, output).toBe(0);
		expect((await get('/articles/scheduled/')).status).toBe(200);
		expect((await feed()).map(({ title }) => title)).toContain('Scheduled');
	});

	it('run again for the same folder leaves what is published as it is', async () => {
		const before = await live();
		const { initialise } = await import('../../scripts/publish/init/initialise.ts');
		await initialise(site.home.root, { url: site.server.origin, base: '/garden/' });
		expect(await live()).toBe(before);
		expect((await site.publisher('list')).code).toBe(0);
	});
});

