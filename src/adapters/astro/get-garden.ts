import { getCollection } from 'astro:content';
import { buildGarden } from '../../model/garden/build-garden.ts';
import type { Garden } from '../../model/garden/types.ts';
import { buildInstant, contentFolder, contentRoot, isPreview, placeSettings } from '../content/location.ts';
import { bodyReader } from '../cache/kept-bodies.ts';
import { changedDates } from '../git/changed-dates.ts';

let latest: { readonly key: string; readonly garden: Promise<Garden> } | undefined;

/**
 * The garden as Astro's collections hold it. It is joined once a build, and again in dev where content has changed.
 * In dev, drafts and scheduled entries are shown.
 * @throws Error where the outline or the settings cannot be read; the check says where.
 */
export async function getGarden(): Promise<Garden> {
	// Content does not change during a build, and to look whether it did costs more than to draw a small page.
	if (latest !== undefined && import.meta.env['GARDEN_DEV'] !== true) return latest.garden;
	const collections = await Promise.all([
		getCollection('topics'), getCollection('articles'), getCollection('projects'), getCollection('pages'), getCollection('texts'),
	]);
	const entries = collections.flat();
	const key = entries.map(({ id, digest }) => `${id} ${digest}`).join('\n');
	if (latest?.key !== key) {
		const files = new Map(entries.map(({ filePath = '', body = '' }) => [filePath.slice(contentRoot.length + 1), body]));
		latest = { key, garden: join(files) };
	}
	return latest.garden;
}

async function join(files: ReadonlyMap<string, string>): Promise<Garden> {
	const bodies = await bodyReader(files, contentRoot);
	const { garden, issues } = buildGarden({
		files,
		readBody: bodies.read,
		assets: new Set(),
		root: contentRoot,
		now: buildInstant(),
		// The dev server sets the first, a build of a preview the second.
		preview: import.meta.env['GARDEN_DEV'] === true || isPreview,
		place: placeSettings(),
		// The check before the build has drawn every diagram already.
		diagramProblem: () => null,
		changed: await changedDates(contentFolder),
	});
	await bodies.save();
	if (garden === null) throw new Error(issues.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
	return garden;
}
