import { getCollection } from 'astro:content';
import type { Garden } from '../../model/garden/types.ts';
import { loadForBuild, loadGarden, type LoadedGarden } from '../content/load-garden.ts';
import { contentRoot } from '../content/location.ts';
import { isBundled } from '../drawing/bundled-build.ts';

let latest: { readonly key: string; readonly garden: Promise<Garden> } | undefined;

/**
 * The garden of Astro's collections. It is joined once a build, and again in dev where content has changed.
 * In dev, drafts and scheduled entries are shown.
 * @throws Error where the outline or the settings cannot be read; the check says where
 */
export async function getGarden(): Promise<Garden> {
	const dev = import.meta.env['GARDEN_DEV'] === true;
	// Content does not change during a build, and to look whether it did costs more than to draw a small page.
	if (latest !== undefined && !dev) return latest.garden;
	if (isBundled()) return (latest = { key: '', garden: loadForBuild().then(gardenOf) }).garden;
	const collections = await Promise.all([
		getCollection('topics'), getCollection('articles'), getCollection('projects'), getCollection('pages'), getCollection('texts'),
	]);
	const entries = collections.flat();
	const key = entries.map(({ id, digest }) => `${id} ${digest}`).join('\n');
	if (latest?.key !== key) {
		latest = { key, garden: dev ? loadGarden({ preview: true }).then(gardenOf) : loadForBuild().then((loaded) => checkFiles(gardenOf(loaded), entries)) };
	}
	return latest.garden;
}

function gardenOf({ garden, issues }: LoadedGarden): Garden {
	if (garden === null) throw new Error(issues.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
	return garden;
}

// The collections were filled a moment before the garden was read.
function checkFiles(garden: Garden, entries: readonly { readonly filePath?: string }[]): Garden {
	const paths = entries.map(({ filePath = '' }) => filePath.slice(contentRoot.length + 1));
	const odd = paths.find((path) => !garden.files.has(path)) ?? (paths.length === garden.files.size ? null : 'a file more or less');
	if (odd !== null) throw new Error(`The content was changed while it was built (${odd}): build again`);
	return garden;
}
