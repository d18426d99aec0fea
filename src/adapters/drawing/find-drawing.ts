import { cacheFolder } from '../cache/cache-folder.ts';
import { bundleDrawing } from './bundle-drawing.ts';
import { isApart, readDrawing, type Drawing } from './kept-drawing.ts';
import { placeModules } from './place-modules.ts';

/** Code that draws pages, at its place in this checkout. */
export interface PlacedDrawing {
	readonly drawing: Drawing;
	/** The folder of its modules. */
	readonly modules: string;
}

/**
 * The code that draws the pages of this site, which is bundled where none is kept of the code as it is now. Null where
 * content is bundled with the code, so that Astro has to draw the pages itself.
 */
export async function findDrawing(): Promise<PlacedDrawing | null> {
	if (!isApart()) return null;
	const kept = await readDrawing(cacheFolder);
	if (kept === null) {
		console.log('The code that draws pages is bundled');
		await bundleDrawing(cacheFolder);
	}
	const drawing = kept ?? (await readDrawing(cacheFolder));
	if (drawing === null) throw new Error('The code was changed while it was bundled: build again');
	return { drawing, modules: await placeModules(cacheFolder, drawing.id) };
}
