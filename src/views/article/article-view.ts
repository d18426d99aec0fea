import type { Article } from '../../model/entries/types.ts';
import type { Garden } from '../../model/garden/types.ts';
import { markOf, type Mark } from '../page/mark.ts';
import { editUrl } from '../page/edit-url.ts';
import { mentionsOf, type Mention } from '../page/mentions.ts';
import { tableOfContents, type TocEntry } from '../page/table-of-contents.ts';
import { topicLinks, type TopicLink } from '../topic-link.ts';
import { dateInWords } from '../words.ts';
import { articleLinks, readingMinutes, type ArticleLink } from './article-link.ts';

/** All that an article's page shows. */
export interface ArticleView {
	readonly article: Article;
	readonly day: string;
	readonly revised: string | null;
	readonly minutes: number;
	readonly topics: readonly TopicLink[];
	readonly contents: readonly TocEntry[];
	readonly backlinks: readonly Mention[];
	readonly newer: ArticleLink | null;
	readonly older: ArticleLink | null;
	readonly edit: string | null;
	readonly mark: Mark;
}

/** @throws Error where the garden has no article of that slug. */
export function articleView(garden: Garden, slug: string): ArticleView {
	const index = garden.articlePlaces.get(slug) ?? -1;
	const article = garden.articles[index];
	if (article === undefined) throw new Error(`There is no article "${slug}"`);
	const neighbour = (step: number) => articleLinks(garden.articles.slice(index + step, index + step + 1), garden.now)[0] ?? null;
	return {
		article,
		day: dateInWords(article.date),
		revised: article.updated === undefined ? null : dateInWords(article.updated),
		minutes: readingMinutes(article.content.words),
		topics: topicLinks(garden, article.topics),
		contents: tableOfContents(article.content, [], []),
		backlinks: mentionsOf(garden, article.url),
		newer: index === 0 ? null : neighbour(-1),
		older: neighbour(1),
		edit: editUrl(garden.site, article.path),
		mark: markOf(article, garden.now),
	};
}
