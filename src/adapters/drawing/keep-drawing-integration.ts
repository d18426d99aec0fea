import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { drawingEntry } from './drawing-entry.ts';
import { forgetDrawing, isApart, keepDrawing, type Styles } from './kept-drawing.ts';

/** Keeps the code that this build bundles, so that the next one can draw with it where only texts have changed. */
export function keepDrawingCode(): AstroIntegration {
	let [cache, modules] = ['', ''];
	let pages: Map<string, { readonly styles: readonly unknown[] }> = new Map();
	return {
		name: 'garden:drawing',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [drawingEntry()] } }),
			'astro:config:done': ({ config }) => {
				cache = fileURLToPath(config.cacheDir);
			},
			'astro:build:setup': ({ vite, pages: routes }) => {
				modules = vite.environments?.['prerender']?.build?.outDir ?? '';
				pages = routes;
			},
			// All pages are drawn; Astro removes the code when it is done.
			'astro:build:generated': async ({ dir }) => {
				if (!isApart()) return forgetDrawing(cache);
				const entry = (await readdir(modules)).find((name) => name.startsWith('prerender-entry'));
				if (entry === undefined) throw new Error(`Astro has left no code to draw pages with in ${modules}`);
				const styles: Styles = [...pages].map(([route, { styles: sheets }]) => [route, sheets]);
				await keepDrawing(cache, { entry, styles }, modules, join(fileURLToPath(dir), '_astro'));
			},
		},
	};
}
