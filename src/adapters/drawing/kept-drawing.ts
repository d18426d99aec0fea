import { existsSync } from 'node:fs';
import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFolder, isPreview, placeSettings } from '../content/location.ts';
import { listContent } from '../content/read-content.ts';
import { keyOf } from '../cache/key.ts';
import { filesBelow } from '../files/files-below.ts';
import { textOf } from '../output/page-list.ts';
import { drawingFolder } from './drawing-folder.ts';

/** The style sheets that Astro puts on the pages of a route, by its own key of the route. */
export type Styles = readonly (readonly [route: string, sheets: readonly unknown[]])[];

/** The code that Astro has bundled to draw pages: a folder of modules, and the files that pages load. */
export interface Drawing {
	/** The same while the code is, and what of the site's settings is bundled with it. */
	readonly key: string;
	/** A hash of the modules. Code that is the same may be bundled with other content beside it. */
	readonly id: string;
	/** The module that begins it, in the folder `modules`. */
	readonly entry: string;
	readonly styles: Styles;
}

export const modulesOf = (cache: string): string => join(drawingFolder(cache), 'modules');
export const assetsOf = (cache: string): string => join(drawingFolder(cache), 'assets');

/** The key of the code that would be bundled now. */
async function drawingKey(): Promise<string> {
	const settings = await Promise.all(['astro.config.mjs', 'tsconfig.json', join(contentFolder, 'site.yml')].map(textOf));
	return keyOf([...settings.map((text) => text ?? ''), JSON.stringify([placeSettings(), isPreview, process.version, process.cwd()])]);
}

/**
 * Whether all texts of the content are drawn by code that is the same while they change. What MDX holds is bundled with
 * that code, and so are pictures.
 */
export function isApart(): boolean {
	const { texts, assets } = listContent(contentFolder);
	return assets.length === 0 && !texts.some((path) => path.endsWith('.mdx'));
}

/** What was kept for the code of now; null where nothing was, or for other code. */
export async function readDrawing(cache: string): Promise<Drawing | null> {
	const text = await textOf(join(drawingFolder(cache), 'drawing.json'));
	if (text === null) return null;
	const drawing = JSON.parse(text) as Drawing;
	return drawing.key === (await drawingKey()) ? drawing : null;
}

export const forgetDrawing = (cache: string): Promise<void> => rm(drawingFolder(cache), { recursive: true, force: true });

/** Keeps what Astro has bundled in place of what was kept before. The folder is whole or not there. */
export async function keepDrawing(cache: string, code: Omit<Drawing, 'key' | 'id'>, modules: string, assets: string): Promise<void> {
	const texts = await Promise.all(filesBelow(modules).map(async (path) => `${path}\0${await readFile(join(modules, path), 'utf8')}`));
	const drawing: Drawing = { ...code, key: await drawingKey(), id: keyOf(texts) };
	const partial = `${drawingFolder(cache)}.partial`;
	await rm(partial, { recursive: true, force: true });
	await cp(modules, join(partial, 'modules'), { recursive: true });
	if (existsSync(assets)) await cp(assets, join(partial, 'assets'), { recursive: true });
	await writeFile(join(partial, 'drawing.json'), JSON.stringify(drawing));
	await forgetDrawing(cache);
	await rename(partial, drawingFolder(cache));
}
