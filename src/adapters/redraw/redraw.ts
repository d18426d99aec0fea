import { existsSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadChecked } from '../ahead/load-checked.ts';
import { loadForBuild } from '../content/load-garden.ts';
import { beginOutput, finishOutput } from '../output/output-folder.ts';
import { writePageList } from '../output/page-list.ts';
import { reportOn } from '../output/report.ts';
import { beginSearch } from '../search/make-search.ts';
import { writeSearch } from '../search/write-search.ts';
import { headersFile } from '../security/headers.ts';
import type { Redrawable } from './find-redrawable.ts';
import { drawPages } from './draw-pages.ts';
import { beginRedraw } from './is-redraw.ts';
import { assetsOf } from './kept-drawing.ts';
import { openDrawing } from './open-drawing.ts';

/**
 * Builds the site with the code that Astro has bundled for the last build: Astro's start and its bundling take longer
 * than a few pages.
 * @throws ContentError where the content has mistakes
 * @throws Error where a page cannot be drawn
 */
export async function redraw({ drawing, before, folders, modules }: Redrawable): Promise<void> {
	const { cache, output } = folders;
	const begun = performance.now();
	beginRedraw();
	const garden = await loadChecked();
	// Drawing keeps this process busy: the other one is given all that it needs first.
	const search = beginSearch(await loadForBuild());
	await search.begun;
	await beginOutput(folders);
	const open = await openDrawing(modules, drawing);
	await cp(folders.public, output, { recursive: true });
	if (existsSync(assetsOf(cache))) await cp(assetsOf(cache), join(output, '_astro'), { recursive: true });
	const { list, files, present, left } = await drawPages(open, folders, before, garden.site.base);
	await writePageList(cache, list);
	const { parts, files: found, pages } = await search.index;
	await writeSearch(parts, join(output, 'pagefind'));
	await writeFile(join(output, '_headers'), headersFile());
	console.log(`${pages} pages indexed in ${found.length} files`);
	console.log(await reportOn(garden, output));
	await finishOutput(folders, files, present);
	console.log(`${files.size - left} files drawn, ${left} left as they were, in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}
