import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesBelow } from '../files/files-below.ts';
import { loadForBuild, loadGarden } from '../content/load-garden.ts';
import { contentFolder } from '../content/location.ts';
import type { SearchFile, SearchIndex } from './index-search.ts';
import { makeSearch } from './make-search.ts';
import { plainImports } from './plain-imports.ts';
import { serveSearch } from './serve-search.ts';

/** Full-text search: its files are written beside the built pages, and made in memory while the dev server runs. */
export function search(): AstroIntegration {
	let base = '/';
	let index: Promise<SearchIndex> | undefined;
	return {
		name: 'garden:search',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: plainImports() } }),
			'astro:config:done': ({ config }) => {
				base = config.base.endsWith('/') ? config.base : `${config.base}/`;
			},
			'astro:build:start': () => {
				// Pagefind is a process of its own, which works while the pages are made.
				index = loadForBuild().then(makeSearch);
				// A failure is thrown where the index is waited for.
				index.catch(() => undefined);
			},
			'astro:build:done': async ({ dir, logger }) => {
				if (index === undefined) throw new Error('The build is done and has not begun');
				const { files, pages } = await index;
				await writeSearch(files, new URL('pagefind/', dir));
				logger.info(`${pages} pages indexed in ${files.length} files`);
			},
			'astro:server:setup': ({ server, logger }) => {
				const { handle, forget } = serveSearch(`${base}pagefind/`, () => loadGarden({ preview: true }).then(makeSearch), (error) => logger.error(String(error)));
				server.middlewares.use(handle);
				server.watcher.on('all', (_event, path) => path.startsWith(contentFolder) && forget());
			},
		},
	};
}

async function writeSearch(files: readonly SearchFile[], folder: URL): Promise<void> {
	const root = fileURLToPath(folder);
	const wanted = new Map(files.map(({ path, content }) => [path, content]));
	// A kept output folder would gather the fragments of former builds. Of those that stay, nearly all are as they were.
	for (const path of existsSync(root) ? filesBelow(root) : []) if (!wanted.has(path)) await rm(join(root, path));
	for (const [path, content] of wanted) {
		const target = join(root, path);
		if (existsSync(target) && readFileSync(target).equals(content)) continue;
		await mkdir(dirname(target), { recursive: true });
		await writeFile(target, content);
	}
}
