import { mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { keyOf } from '../cache/key.ts';
import { filesBelow } from '../files/files-below.ts';

// Astro's list of the pages that it keeps, a mark of ours that stands while a build writes them, and what a finished
// output folder says of itself.
const [LIST, MARK, BUILD_ID] = ['incremental-build.json', 'build-is-writing', '.build-id'];

/**
 * Lets a build leave the pages alone that its output folder has already. That is safe where the folder holds what
 * Astro's list of kept pages says: it then carries the list's hash. Any other folder is emptied first, and so is one that
 * a build was cut off in. What no page of this build stands for any more is removed at the end.
 */
export function keepPages(): AstroIntegration {
	let [cache, output, publicFolder] = ['', '', ''];
	return {
		name: 'garden:kept-pages',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { build: { emptyOutDir: false } } }),
			'astro:config:done': ({ config }) => {
				[cache, output, publicFolder] = [config.cacheDir, config.outDir, config.publicDir].map((url) => fileURLToPath(url)) as [string, string, string];
			},
			'astro:build:start': async () => {
				await mkdir(cache, { recursive: true });
				// Astro writes kept pages one by one and their list at the end: after a build that was cut off they may differ.
				if ((await textOf(join(cache, MARK))) !== null) await rm(join(cache, LIST), { force: true });
				await writeFile(join(cache, MARK), '');
				const known = await listHash(cache);
				if (known === null || known !== (await textOf(join(output, BUILD_ID)))) await rm(output, { recursive: true, force: true });
				// Until it is whole again, the folder says nothing of itself. Bundles have hashed names that gather.
				await Promise.all([rm(join(output, BUILD_ID), { force: true }), rm(join(output, '_astro'), { recursive: true, force: true })]);
			},
			'astro:build:done': async ({ assets }) => {
				const pages = new Set([...assets.values()].flat().map((url) => relative(output, fileURLToPath(url))));
				const others = new Set([...filesBelow(publicFolder), '_headers', '_redirects']);
				for (const path of filesBelow(output)) {
					if (!pages.has(path) && !others.has(path) && !/^(?:_astro|pagefind)\//.test(path)) await removeFile(join(output, path));
				}
				await writeFile(join(output, BUILD_ID), (await listHash(cache)) ?? '');
				await rm(join(cache, MARK), { force: true });
			},
		},
	};
}

const textOf = (path: string): Promise<string | null> =>
	readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return null;
		throw error;
	});

type List = { readonly routes: Readonly<Record<string, { readonly paths: Readonly<Record<string, { readonly cacheKey: string }>> }>> };

/**
 * A hash of what Astro's list says of pages, and of the code that draws them; null where there is no list. Astro's own
 * hash of that code depends on the folders that it builds in as well.
 */
async function listHash(cache: string): Promise<string | null> {
	const list = await textOf(join(cache, LIST));
	if (list === null) return null;
	const lines = Object.entries((JSON.parse(list) as List).routes).flatMap(([component, { paths }]) =>
		Object.entries(paths).map(([path, { cacheKey }]) => [component, path, cacheKey].join(' ')));
	return keyOf(lines.sort());
}

/** Removes a file, and the folders that it leaves empty. */
async function removeFile(path: string): Promise<void> {
	await rm(path);
	for (let folder = dirname(path); (await readdir(folder)).length === 0; folder = dirname(folder)) await rmdir(folder);
}
