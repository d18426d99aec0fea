import { link, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesBelow } from '../../../src/adapters/files/files-below.ts';
import { COMPRESSED } from './compress.ts';
import type { Release } from './release.ts';

/** Whether a file's name holds the hash of its content: the builder's assets, and the parts of the search index. */
export const isAsset = (path: string): boolean => path.startsWith('_astro/') || /^pagefind\/.*\.pf_\w+$/.test(path);

/** Puts a release's assets among those of all kept releases. */
export async function shareAssets(paths: readonly string[], site: string, assets: string): Promise<void> {
	for (const path of paths) {
		await mkdir(dirname(join(assets, path)), { recursive: true });
		for (const ending of ['', ...COMPRESSED]) {
			await link(join(site, path + ending), join(assets, path + ending)).catch((error: NodeJS.ErrnoException) => {
				// It is shared already, or has no compressed form.
				if (error.code !== 'EEXIST' && !(error.code === 'ENOENT' && ending !== '')) throw error;
			});
		}
	}
}

/** Removes assets that no page of a kept release can ask for. */
export async function pruneAssets(kept: readonly Release[], assets: string): Promise<void> {
	const wanted = new Set(kept.flatMap((release) => release.assets));
	for (const path of filesBelow(assets)) {
		if (!wanted.has(path.replace(/\.(?:gz|br)$/, '')) && !wanted.has(path)) await rm(join(assets, path));
	}
}
