import { basename, join } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { parse } from 'yaml';
import { contentFolder, contentRoot } from '../content/location.ts';
import { readContent } from '../content/read-content.ts';
import { entryOf } from '../../model/entries/read-entries.ts';
import { splitFrontMatter } from '../../model/front-matter/split.ts';

/** Loads the entries of one folder of content/: front matter as data, the whole file as body, the slug as id. */
export function entryLoader(folder: 'topics' | 'articles' | 'projects' | 'pages'): Loader {
	return loader(`garden-${folder}`, async ({ store, parseData, generateDigest }) => {
		for (const [path, text] of (await readContent(contentFolder)).files) {
			const entry = entryOf(path);
			if (entry?.folder !== folder) continue;
			const filePath = join(contentRoot, path);
			const raw = parse(splitFrontMatter(text).yaml ?? '') as Record<string, unknown>;
			const data = await parseData({ id: entry.slug, data: raw, filePath });
			const deferred = path.endsWith('.mdx') ? { deferredRender: true } : {};
			store.set({ id: entry.slug, data, body: text, filePath, digest: generateDigest(text), ...deferred });
		}
	});
}

/** Loads every other text of content/, such as the outline and the examples, with its path as id. */
export function textLoader(): Loader {
	return loader('garden-texts', async ({ store, generateDigest }) => {
		for (const [path, text] of (await readContent(contentFolder)).files) {
			if (entryOf(path) !== null) continue;
			store.set({ id: path, data: { name: basename(path) }, body: text, filePath: join(contentRoot, path), digest: generateDigest(text) });
		}
	});
}

// In dev, a change of any file below content/ loads the collection again.
function loader(name: string, load: (context: LoaderContext) => Promise<void>): Loader {
	return {
		name,
		async load(context) {
			const reload = async () => {
				context.store.clear();
				await load(context);
			};
			await reload();
			context.watcher?.add(contentFolder);
			for (const event of ['add', 'change', 'unlink'] as const) {
				context.watcher?.on(event, (path) => {
					if (!path.startsWith(contentFolder)) return;
					reload().catch((error: unknown) => context.logger.error(String(error)));
				});
			}
		},
	};
}
