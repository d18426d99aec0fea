import { basename, join } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { parse } from 'yaml';
import { keyOf } from '../cache/key.ts';
import { contentFolder, contentRoot } from '../content/location.ts';
import { readContent, type ContentFiles } from '../content/read-content.ts';
import { entryOf } from '../../model/entries/read-entries.ts';
import { splitFrontMatter } from '../../model/front-matter/split.ts';

type EntryFolder = 'topics' | 'articles' | 'projects' | 'pages';

/** One collection's part of a content file: its id, and its data where the file is new or has changed. */
interface Part {
	readonly id: string;
	readonly read: () => unknown;
	readonly deferredRender?: true;
}

/** The loaders of all collections. The content folder is read once for all of them, and again in dev after a change. */
export function contentLoaders() {
	let reading: ContentFiles | undefined;
	const read = () => (reading ??= readContent(contentFolder));
	const forget = () => void (reading = undefined);
	return {
		/** The entries of one folder of content/: front matter as data, the slug as id. */
		entries: (folder: EntryFolder): Loader => loader(`garden-${folder}`, read, forget, (path, text) => {
			const entry = entryOf(path);
			if (entry?.folder !== folder) return null;
			return { id: entry.slug, read: () => parse(splitFrontMatter(text).yaml ?? ''), ...(path.endsWith('.mdx') ? { deferredRender: true } : {}) };
		}),
		/** Every other text of content/, such as the outline and the examples, with its path as id. */
		texts: (): Loader => loader('garden-texts', read, forget, (path) => (entryOf(path) === null ? { id: path, read: () => ({ name: basename(path) }) } : null)),
	};
}

function loader(name: string, read: () => ContentFiles, forget: () => void, partOf: (path: string, text: string) => Part | null): Loader {
	return {
		name,
		async load(context) {
			const load = () => update(context, read, partOf);
			await load();
			context.watcher?.add(contentFolder);
			for (const event of ['add', 'change', 'unlink'] as const) {
				context.watcher?.on(event, (path) => {
					if (!path.startsWith(contentFolder)) return;
					forget();
					load().catch((error: unknown) => context.logger.error(String(error)));
				});
			}
		},
	};
}

// Texts stay in their files: a store that holds them as well makes every start slow.
async function update({ store, parseData }: LoaderContext, read: () => ContentFiles, partOf: (path: string, text: string) => Part | null): Promise<void> {
	const gone = new Set(store.keys());
	for (const [path, text] of read().files) {
		const part = partOf(path, text);
		if (part === null) continue;
		gone.delete(part.id);
		const digest = keyOf([path, text]);
		const known = store.get(part.id);
		if (known?.digest === digest) {
			// The store stays with the cache, and the list of MDX files with the checkout, where another build may have written it.
			if (known.deferredRender === true && known.filePath !== undefined) store.addModuleImport(known.filePath);
			continue;
		}
		const filePath = join(contentRoot, path);
		const data = await parseData({ id: part.id, data: part.read() as Record<string, unknown>, filePath });
		store.set({ id: part.id, data, filePath, digest, ...(part.deferredRender === undefined ? {} : { deferredRender: part.deferredRender }) });
	}
	for (const id of gone) store.delete(id);
}
