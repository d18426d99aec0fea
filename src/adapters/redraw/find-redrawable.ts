import { resolve } from 'node:path';
import { cacheFolder } from '../cache/cache-folder.ts';
import { isBeingWritten, type BuildFolders } from '../output/output-folder.ts';
import { readPageList, type PageList } from '../output/page-list.ts';
import { isApart, readDrawing, type Drawing } from './kept-drawing.ts';
import { placeModules } from './placed-modules.ts';

/** What a build needs that draws with kept code. */
export interface Redrawable {
	readonly drawing: Drawing;
	/** The pages that the last build has drawn with it. */
	readonly before: PageList;
	readonly folders: BuildFolders;
	/** The folder of its modules in this checkout. */
	readonly modules: string;
}

/** What the last build has kept to draw with, where nothing but texts has changed since; else null, and Astro has to build. */
export async function findRedrawable(): Promise<Redrawable | null> {
	const folders: BuildFolders = { cache: cacheFolder, output: resolve(process.env['GARDEN_OUT'] ?? 'dist'), public: resolve('public') };
	const drawing = await readDrawing(folders.cache);
	if (drawing === null || (await isBeingWritten(folders.cache)) || !isApart()) return null;
	const before = await readPageList(folders.cache);
	return before === null ? null : { drawing, before, folders, modules: await placeModules(folders.cache, drawing.id) };
}
