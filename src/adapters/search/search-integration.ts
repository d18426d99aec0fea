import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadForBuild, loadGarden } from '../content/load-garden.ts';
import { contentFolder } from '../content/location.ts';
import { beginSearch, makeSearch, type SearchUnderWay } from './make-search.ts';
import { plainImports } from './plain-imports.ts';
import { serveSearch } from './serve-search.ts';
import { writeSearch } from './write-search.ts';

/** Full-text search: its files are written beside the built pages, and made in memory while the dev server runs. */
export function search(): AstroIntegration {
	let base = '/';
	let underWay: SearchUnderWay | undefined;
	return {
		name: 'garden:search',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: plainImports() } }),
			'astro:config:done': ({ config }) => {
				base = config.base.endsWith('/') ? config.base : `${config.base}/`;
			},
			'astro:build:start': async () => {
				underWay = beginSearch(await loadForBuild());
				// Pagefind works in a process of its own while the pages are made. For a large site it takes as much memory as
				// Astro does at the end, so the one is done before the other begins.
				await (underWay.isLarge ? underWay.index : underWay.begun);
			},
			'astro:build:done': async ({ dir, logger }) => {
				if (underWay === undefined) throw new Error('The build is done and has not begun');
				const { parts, files, pages } = await underWay.index;
				await writeSearch(parts, fileURLToPath(new URL('pagefind/', dir)));
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
