import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkSettings } from '../content/check-settings.ts';
import { contentFolder } from '../content/location.ts';
import { forgetPageList } from '../output/page-list.ts';
import { drawingFolder } from './drawing-folder.ts';
import { forgetDrawing } from './kept-drawing.ts';
import { runAstro } from './run-astro.ts';

// The least that a garden is. What Astro bundles is the same for all that are texts alone.
const LEAST = {
	'roadmap.md': '---\ntitle: Least\nweeks: 1\ndaysPerWeek: 5\narticleDays: 0\n---\n\n## One\n\n- [ ] [One](topics/one.md)\n',
	'topics/one.md': '---\nid: 00000000-0000-4000-8000-000000000001\ntitle: One\nsummary: One.\nestimatedDays: 1\n---\n',
};

/**
 * Has Astro bundle the code that draws pages, and keeps it in the cache. Astro is given the site's settings and a garden of
 * one topic, so this takes the same time for every size of the site.
 * @throws ContentError where the site's settings have mistakes
 * @throws Error with the end of what Astro said, where it fails
 */
export async function bundleDrawing(cache: string): Promise<void> {
	checkSettings();
	const place = await mkdtemp(join(tmpdir(), 'garden-bundle-'));
	const content = join(place, 'content');
	try {
		for (const [path, text] of Object.entries(LEAST)) {
			await mkdir(dirname(join(content, path)), { recursive: true });
			await writeFile(join(content, path), text);
		}
		await cp(join(contentFolder, 'site.yml'), join(content, 'site.yml'));
		await runAstro({ quiet: true, env: { GARDEN_CONTENT: content, GARDEN_OUT: join(place, 'out'), GARDEN_CACHE: join(place, 'cache'), GARDEN_REPORT: undefined } });
		const partial = `${drawingFolder(cache)}.partial`;
		await rm(partial, { recursive: true, force: true });
		await cp(drawingFolder(join(place, 'cache')), partial, { recursive: true });
		await forgetDrawing(cache);
		await rename(partial, drawingFolder(cache));
		// Pages that other code has drawn are drawn again.
		await forgetPageList(cache);
	} finally {
		await rm(place, { recursive: true, force: true });
	}
}
