import { existsSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { loadChecked } from '../ahead/load-checked.ts';
import { cacheFolder } from '../cache/cache-folder.ts';
import { loadForBuild } from '../content/load-garden.ts';
import { beginOutput, finishOutput, type BuildFolders } from '../output/output-folder.ts';
import { hasPageList, readPageList, writePageList } from '../output/page-list.ts';
import { reportOn } from '../output/report.ts';
import { dismissIndexer, prepareIndexer } from '../search/index-beside.ts';
import { beginSearch } from '../search/make-search.ts';
import { writeSearch } from '../search/write-search.ts';
import { headersFile } from '../security/headers.ts';
import type { PlacedDrawing } from './find-drawing.ts';
import { SHARE } from './drawing-entry.ts';
import { drawPages } from './draw-pages.ts';
import { beginBundled } from './bundled-build.ts';
import { assetsOf } from './kept-drawing.ts';
import { openDrawing } from './open-drawing.ts';

/**
 * Builds the site with the code that Astro has bundled: Astro's start and its bundling take longer than a few pages, and
 * its own way of drawing them takes longer as well.
 * @throws ContentError where the content has mistakes
 * @throws Error where a page cannot be drawn
 */
export async function buildSite(placed: PlacedDrawing): Promise<void> {
	const folders: BuildFolders = { cache: cacheFolder, output: resolve(process.env['GARDEN_OUT'] ?? 'dist'), public: resolve('public') };
	beginBundled();
	// Beside a first build its memory would be missed, and nobody waits for it there.
	if (hasPageList(folders.cache)) prepareIndexer();
	try {
		await build(placed, folders);
	} finally {
		dismissIndexer();
	}
}

async function build({ drawing, modules }: PlacedDrawing, folders: BuildFolders): Promise<void> {
	const { cache, output } = folders;
	const begun = performance.now();
	const garden = await loadChecked(join(modules, SHARE));
	// Drawing keeps this process busy: the other one is given all that it needs first.
	const search = beginSearch(await loadForBuild());
	await search.begun;
	await beginOutput(folders);
	const open = await openDrawing(modules, drawing);
	await cp(folders.public, output, { recursive: true });
	if (existsSync(assetsOf(cache))) await cp(assetsOf(cache), join(output, '_astro'), { recursive: true });
	const { list, files, present, left } = await drawPages(open, folders, await readPageList(cache), garden.site.base);
	await writePageList(cache, list);
	const { parts, files: found, pages } = await search.index;
	await writeSearch(parts, join(output, 'pagefind'));
	await writeFile(join(output, '_headers'), headersFile());
	console.log(`${pages} pages indexed in ${found.length} files`);
	console.log(await reportOn(garden, output));
	await finishOutput(folders, files, present);
	console.log(`${files.size - left} files drawn, ${left} left as they were, in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}
