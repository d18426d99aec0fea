import { documentContext } from '../../markdown/document-context.ts';
import { mdxHtml } from '../../views/search/mdx-html.ts';
import { searchDocuments } from '../../views/search/search-document.ts';
import { searchableKept } from '../cache/kept-views.ts';
import { renderKept } from '../cache/render-kept.ts';
import type { LoadedGarden } from '../content/load-garden.ts';
import { indexSearch, type SearchIndex } from './index-search.ts';

/**
 * The search index of a garden.
 * @throws Error where the content cannot be joined into a garden; the check says where
 */
export async function makeSearch({ garden, issues }: LoadedGarden): Promise<SearchIndex> {
	if (garden === null) throw new Error(issues.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
	const entries = [...garden.topics.values(), ...garden.articles, ...garden.projects].filter(({ body }) => body.trim() !== '');
	const rendered = await Promise.all(entries.map(async ({ path, body, dialect }) => {
		const html = dialect === 'mdx' ? mdxHtml(body) : await renderKept(body, documentContext(garden, path));
		return [path, await searchableKept(html)] as const;
	}));
	return indexSearch(searchDocuments(garden, new Map(rendered)));
}
