import type { Entry } from '../../model/entries/types.ts';
import type { Garden } from '../../model/garden/types.ts';
import { examplesOf } from '../../views/archive/examples.ts';
import type { PageMeta } from '../../views/page/page-meta.ts';
import { proofView } from '../../views/proof/proof-view.ts';
import { lineOf } from '../../views/topic-link.ts';
import { pageKey } from '../cache/page-key.ts';
import { renderedHash } from './render-entry.ts';

/**
 * The key of an entry's page: while all that it shows is the same, it is not drawn again. Live components show what
 * this cannot know of, so a page with them is drawn in each build, and so is every page in dev.
 */
export async function entryKey(garden: Garden, entry: Entry, view: object, meta: PageMeta): Promise<{ cacheKey?: string }> {
	if (entry.dialect === 'mdx' || import.meta.env['GARDEN_DEV'] === true) return {};
	// What the page shows of the text itself is its HTML, not what was read out of it.
	const { content: _, body: __, ...rest } = entry;
	const shown = Object.entries(view).map(([name, value]: [string, unknown]) => [name, value === entry ? rest : value]);
	// The size of the archive follows from what is in it, and takes longer to find out.
	const examples = examplesOf(garden, entry);
	return { cacheKey: pageKey(shown, meta, garden.site, proofView(garden, entry), examples, lineOf(garden, entry), await renderedHash(garden, entry)) };
}
