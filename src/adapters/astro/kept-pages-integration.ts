import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { beginOutput, finishOutput, type BuildFolders } from '../output/output-folder.ts';

/** Lets a build leave the pages alone that its output folder has already, and removes those of deleted entries. */
export function keepPages(): AstroIntegration {
	let folders: BuildFolders = { cache: '', output: '', public: '' };
	return {
		name: 'garden:kept-pages',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { build: { emptyOutDir: false } } }),
			'astro:config:done': ({ config }) => {
				folders = { cache: fileURLToPath(config.cacheDir), output: fileURLToPath(config.outDir), public: fileURLToPath(config.publicDir) };
			},
			'astro:build:start': () => beginOutput(folders),
			'astro:build:done': ({ assets }) => finishOutput(folders, new Set([...assets.values()].flat().map((url) => relative(folders.output, fileURLToPath(url))))),
		},
	};
}
