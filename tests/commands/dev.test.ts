import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

let server: ChildProcess | undefined;
let address = '';

const freePort = (): Promise<number> =>
	new Promise((resolve) => {
		const probe = createServer().listen(0, 'localhost', () => {
			const { port } = probe.address() as { port: number };
			probe.close(() => resolve(port));
		});
	});

beforeAll(async () => {
	const port = await freePort();
	const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)], {
		// An author's shell, not the test runner's: its variables make Astro leave out its own routes.
		env: { PATH: process.env['PATH'], HOME: process.env['HOME'], GARDEN_CONTENT: 'tests/fixtures/garden', GARDEN_CACHE: 'node_modules/.cache/tests/dev-cache', ASTRO_TELEMETRY_DISABLED: '1' },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	server = child;
	address = `http://localhost:${port}/garden`;
	await new Promise<void>((resolve, reject) => {
		child.stdout.on('data', (chunk: Buffer) => chunk.includes('watching for file changes') && resolve());
		child.on('exit', (code) => reject(new Error(`the dev server ended with ${code}`)));
	});
	await vi.waitUntil(async () => (await fetch(`${address}/`)).status === 200, { timeout: 60_000, interval: 200 });
});

afterAll(() => new Promise<void>((resolve) => {
	if (server === undefined || server.exitCode !== null) return resolve();
	server.removeAllListeners('exit').once('exit', () => resolve()).kill();
}));

const text = async (path: string): Promise<string> => (await fetch(address + path)).text();

describe('npm run dev', () => {
	it('shows drafts and scheduled articles with a mark', async () => {
		const page = await text('/articles/');
		expect(page).toMatch(/>Draft<[\s\S]*Secretdraft words/);
		expect(page).toMatch(/>Scheduled<[\s\S]*Scheduledlater words/);
		expect(await text('/articles/secret-draft/')).toContain('Secretdraft body');
	});

	it('serves the search index, drafts included', async () => {
		const entry = JSON.parse(await text('/pagefind/pagefind-entry.json')) as { languages: Record<string, { page_count: number }> };
		// Four topics, four articles, a project and two sections.
		expect(Object.values(entry.languages).map(({ page_count }) => page_count)).toEqual([11]);
	});
});
