import { documentContext } from '../../markdown/document-context.ts';
import { renderBody } from '../../markdown/render.ts';
import { mdxHtml } from '../../views/search/mdx-html.ts';
import { searchDocuments } from '../../views/search/search-document.ts';
import { loadGarden } from '../content/load-garden.ts';
import { indexSearch, type SearchIndex } from './index-search.ts';

/**
 * The search index of the content folder.
 * @throws Error where the content cannot be joined into a garden; the check says where
 */
export async function makeSearch({ preview = false } = {}): Promise<SearchIndex> {
	const { garden, issues } = await loadGarden({ preview });
	if (garden === null) throw new Error(issues.map(({ file, line, message }) => `${file}:${line} ${message}`).join('\n'));
	const entries = [...garden.topics.values(), ...garden.articles, ...garden.projects].filter(({ body }) => body.trim() !== '');
	const rendered = entries.map(({ path, body, dialect }) => {
		const html = dialect === 'mdx' ? mdxHtml(body) : renderBody(body, documentContext(garden, path));
		return [path, html] as const;
	});
	return indexSearch(searchDocuments(garden, new Map(rendered)));
}
