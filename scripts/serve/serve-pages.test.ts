import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { servePages, type ServedPages } from './serve-pages.ts';

let folder = '';
let served: ServedPages;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'pages-'));
	await mkdir(join(folder, 'topics/redis'), { recursive: true });
	await writeFile(join(folder, 'index.html'), 'home');
	await writeFile(join(folder, 'long.html'), 'many words '.repeat(1000));
	await writeFile(join(folder, '404.html'), 'nothing here');
	await writeFile(join(folder, 'topics/redis/index.html'), 'redis');
	await mkdir(join(folder, '_astro'));
	for (const name of ['a.css', 'a.js', 'a.woff2', 'a.svg']) await writeFile(join(folder, '_astro', name), '');
	served = await servePages({ folder, port: 0, base: '/garden/' });
});

afterAll(async () => {
	await served.close();
	await rm(folder, { recursive: true });
});

const get = (path: string) => fetch(new URL(path, served.address), { redirect: 'manual' });

it('serves pages below the base with the security headers', async () => {
	const response = await get('/garden/topics/redis/');
	expect([response.status, await response.text()]).toEqual([200, 'redis']);
	expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
	expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

it('serves style sheets, modules and fonts with the one header that means something for them', async () => {
	for (const [name, policy] of [['a.css', false], ['a.js', false], ['a.woff2', false], ['a.svg', true]] as const) {
		const { headers } = await get(`/garden/_astro/${name}`);
		expect([name, headers.get('x-content-type-options'), headers.get('cache-control'), headers.has('content-security-policy')]).toEqual([name, 'nosniff', 'public, max-age=31536000, immutable', policy]);
	}
});

it('sends an address without its closing slash to the one with it, query kept', async () => {
	const response = await get('/garden/topics/redis?q=1');
	expect([response.status, response.headers.get('location')]).toEqual([301, '/garden/topics/redis/?q=1']);
});

it.each(['/garden/topics/nothing/', '/garden/nothing', '/elsewhere/', '/garden/..%2f..%2fetc/passwd', '/garden/%zz'])('answers %s with the page that says so', async (path) => {
	const response = await get(path);
	expect([response.status, await response.text()]).toEqual([404, 'nothing here']);
});

it('compresses a text for those who take it, and says that the answer depends on it', async () => {
	const [brotli, plain] = await Promise.all(['gzip, br', 'identity'].map((encoding) => fetch(new URL('/garden/long.html', served.address), { headers: { 'Accept-Encoding': encoding } })));
	expect([brotli?.headers.get('content-encoding'), brotli?.headers.get('vary')]).toEqual(['br', 'Accept-Encoding']);
	expect([plain?.headers.get('content-encoding'), plain?.headers.get('vary')]).toEqual([null, 'Accept-Encoding']);
	expect(await brotli?.text()).toBe(await plain?.text());
	const part = await fetch(new URL('/garden/long.html', served.address), { headers: { 'Accept-Encoding': 'gzip, br', Range: 'bytes=0-2999' } });
	expect([part.status, part.headers.get('content-encoding'), (await part.text()).length]).toEqual([206, null, 3000]);
});

it('moves to the next port where one is taken', async () => {
	const port = Number(new URL(served.address).port);
	const next = await servePages({ folder, port });
	expect(Number(new URL(next.address).port)).toBeGreaterThan(port);
	await next.close();
});

it('says what to do where nothing was built', async () => {
	await expect(servePages({ folder: join(folder, 'topics'), port: 0 })).rejects.toThrow('run npm run build first');
});
