import type { Entry } from '../../model/entries/types.ts';
import type { Garden } from '../../model/garden/types.ts';
import { mdxHtml } from '../../views/search/mdx-html.ts';
import { searchDocuments } from '../../views/search/search-document.ts';
import { searchableKept } from '../cache/kept-views.ts';
import type { LazyText } from '../cache/render-kept.ts';
import { renderOnce } from '../cache/render-once.ts';
import type { LoadedGarden } from '../content/load-garden.ts';
import { FEWEST_TO_SPLIT, indexParts, type PartedIndex } from './index-parts.ts';

/**
 * The search index of a garden.
 * @param fewest pages from which on the articles of each year have an index of their own
 * @param sent called whenever a part is under way in a process of its own
 * @throws Error where the content cannot be joined into a garden; the check says where
 */
export async function makeSearch({ garden, issues }: LoadedGarden, { fewest = FEWEST_TO_SPLIT, sent = () => {} } = {}): Promise<PartedIndex> {
	if (garden === null) throw new Error(issues.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
	const pages = await Promise.all(searchDocuments(garden).map(async ({ url, day, entry, key, draw }) => {
		const body = entry === null || entry.body.trim() === '' ? null : await bodyOf(garden, entry);
		return { url, day, key: `${key} ${body?.hash ?? ''}`, html: async () => draw(body === null ? '' : await searchableKept(body)) };
	}));
	return indexParts(pages, { fewest, sent });
}

/** An index that is being made. */
export interface SearchUnderWay {
	/** Ends when a part is under way in a process of its own, or none has to be made. */
	readonly begun: Promise<void>;
	/** Whether it is made in parts. */
	readonly isLarge: boolean;
	readonly index: Promise<PartedIndex>;
}

/** Begins to make the search index of a garden. Its failure is thrown where the index is waited for. */
export function beginSearch(loaded: LoadedGarden): SearchUnderWay {
	const { promise: begun, resolve } = Promise.withResolvers<void>();
	const index = makeSearch(loaded, { sent: resolve });
	index.then(() => resolve(), () => resolve());
	return { begun, isLarge: (loaded.garden?.addresses.length ?? 0) >= FEWEST_TO_SPLIT, index };
}

/** An entry's text as far as it can be found; what live components show is not. */
const bodyOf = async (garden: Garden, entry: Entry): Promise<LazyText> =>
	entry.dialect === 'md' ? renderOnce(garden, entry) : { hash: entry.body, text: () => Promise.resolve(mdxHtml(entry.body)) };
