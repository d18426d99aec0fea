import { mkdir, mkdtemp, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { VALIDATORS } from '../../scripts/examples/validate-file.ts';
import { attempt } from './author.ts';

const WORKFLOW = '.github/workflows/pages.yml';

interface Job { readonly permissions?: Record<string, string>; readonly steps: readonly { readonly uses?: string }[] }

describe('the workflow for GitHub Pages', () => {
	it('is valid for actionlint', async () => {
		const { code, output } = await attempt('go', ['run', '.', 'actions', resolve(WORKFLOW)], VALIDATORS);
		expect(code, output).toBe(0);
	});

	it('pins every action by its commit, and lets none write more than the deployment needs', async () => {
		const { jobs, permissions } = parse(await readFile(WORKFLOW, 'utf8')) as { jobs: Record<string, Job>; permissions: Record<string, string> };
		const used = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses])));
		expect(used.length).toBeGreaterThan(5);
		expect(used.filter((action) => !/^actions\/[\w-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
		expect(permissions).toEqual({ contents: 'read' });
		expect(Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, job.permissions ?? null]))).toEqual({
			build: { contents: 'read', pages: 'read' }, test: null, deploy: { pages: 'write', 'id-token': 'write' },
		});
	});
});

describe('npm run keep-assets', () => {
	let folder = '';
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'assets-'));
	});
	afterEach(() => rm(folder, { recursive: true }));

	const write = async (path: string) => {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), path);
	};
	const keep = () => attempt(process.execPath, ['scripts/keep-assets.ts', join(folder, 'dist'), join(folder, 'kept')], '.');

	it('gives a build the assets of earlier ones, and nothing else of them', async () => {
		await Promise.all(['dist/_astro/a.css', 'dist/index.html', 'dist/pagefind/fragment/en_1.pf_fragment'].map(write));
		expect((await keep()).code).toBe(0);
		await rm(join(folder, 'dist'), { recursive: true });
		await Promise.all(['dist/_astro/b.css'].map(write));
		expect((await keep()).output).toContain('1 assets of this build are kept, 2 of earlier builds were added');
		expect((await readdir(join(folder, 'dist'), { recursive: true })).sort()).toEqual(['_astro', '_astro/a.css', '_astro/b.css', 'pagefind', 'pagefind/fragment', 'pagefind/fragment/en_1.pf_fragment']);
	});

	it('forgets those that no build has had for a month', async () => {
		await Promise.all(['dist/_astro/b.css', 'kept/_astro/a.css'].map(write));
		const long = Date.now() / 1000 - 31 * 86_400;
		await utimes(join(folder, 'kept/_astro/a.css'), long, long);
		expect((await keep()).code).toBe(0);
		expect((await readdir(join(folder, 'kept/_astro')))).toEqual(['b.css']);
	});
});
