import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

// Astro's list of the pages that it keeps, and a mark of ours that stands while a build writes them.
const [LIST, MARK] = ['incremental-build.json', 'build-is-writing'];

/**
 * Keeps pages of a build that was cut off from being used. Astro writes kept pages one by one and their list at the end,
 * so what such a build has left may belong to another text than the list says: then every page is made again.
 */
export function guardKeptPages(): AstroIntegration {
	let folder = '';
	return {
		name: 'garden:kept-pages',
		hooks: {
			'astro:config:done': ({ config }) => {
				folder = fileURLToPath(config.cacheDir);
			},
			'astro:build:start': async () => {
				await mkdir(folder, { recursive: true });
				const cutOff = await readFile(join(folder, MARK)).then(() => true, (error: NodeJS.ErrnoException) => {
					if (error.code === 'ENOENT') return false;
					throw error;
				});
				if (cutOff) await rm(join(folder, LIST), { force: true });
				await writeFile(join(folder, MARK), '');
			},
			'astro:build:done': () => rm(join(folder, MARK), { force: true }),
		},
	};
}
