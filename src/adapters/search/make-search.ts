import { mdxHtml } from '../../views/search/mdx-html.ts';
import { searchDocuments } from '../../views/search/search-document.ts';
import { searchableKept } from '../cache/kept-views.ts';
import { renderOnce } from '../cache/render-once.ts';
import type { LoadedGarden } from '../content/load-garden.ts';
import { FEWEST_TO_SPLIT, indexParts, type PartedIndex } from './index-parts.ts';

/**
 * The search index of a garden.
 * @param fewest pages from which on the articles of each year have an index of their own
 * @throws Error where the content cannot be joined into a garden; the check says where
 */
export async function makeSearch({ garden, issues }: LoadedGarden, { fewest = FEWEST_TO_SPLIT } = {}): Promise<PartedIndex> {
	if (garden === null) throw new Error(issues.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
	const entries = [...garden.topics.values(), ...garden.articles, ...garden.projects].filter(({ body }) => body.trim() !== '');
	const rendered = await Promise.all(entries.map(async (entry) => {
		const html = entry.dialect === 'mdx' ? mdxHtml(entry.body) : await renderOnce(garden, entry);
		return [entry.path, await searchableKept(html)] as const;
	}));
	return indexParts(searchDocuments(garden, new Map(rendered)), { fewest });
}
