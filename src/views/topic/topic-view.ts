import type { Topic } from '../../model/entries/types.ts';
import type { Garden } from '../../model/garden/types.ts';
import { articleLinks, type ArticleLink } from '../article/article-link.ts';
import { markOf, type Mark } from '../page/mark.ts';
import { editUrl } from '../page/edit-url.ts';
import { mentionsOf, type Mention } from '../page/mentions.ts';
import { tableOfContents, type TocEntry } from '../page/table-of-contents.ts';
import { extraView, type ExtraView } from '../project/extra-view.ts';
import { projectLinks, type ProjectLink } from '../project/project-link.ts';
import { lineClass, topicLink, topicLinks, type TopicLink } from '../topic-link.ts';
import { timeOf, type TimeView } from './time-view.ts';

/** One line that a topic is on. */
export interface LineView {
	readonly number: number;
	readonly title: string;
	readonly url: string;
	readonly line: string;
	readonly group: string | null;
	readonly note: string | null;
}

/** All that a topic's page shows. */
export interface TopicView {
	readonly topic: Topic;
	readonly link: TopicLink;
	readonly lines: readonly LineView[];
	readonly time: TimeView;
	readonly prerequisites: readonly TopicLink[];
	readonly unlocks: readonly TopicLink[];
	readonly related: readonly TopicLink[];
	/** What the roadmap asks for besides study, such as a project. */
	readonly extras: readonly ExtraView[];
	readonly articles: readonly ArticleLink[];
	readonly projects: readonly ProjectLink[];
	readonly backlinks: readonly Mention[];
	readonly previous: TopicLink | null;
	readonly next: TopicLink | null;
	readonly contents: readonly TocEntry[];
	readonly changed: string | null;
	readonly edit: string | null;
	readonly mark: Mark;
}

/** @throws Error where the garden has no topic of that slug. */
export function topicView(garden: Garden, slug: string): TopicView {
	const topic = garden.topics.get(slug);
	const link = topicLink(garden, slug);
	if (topic === undefined || link === null) throw new Error(`There is no topic "${slug}"`);
	const stations = garden.stations.get(slug) ?? [];
	const place = garden.schedule.order.indexOf(slug);
	const neighbour = (step: number) => topicLink(garden, garden.schedule.order[place + step] ?? '');
	// No heading of a body is likely to have these ids.
	const start = topic.outcomes.length > 0 ? [{ id: 'page-outcomes', text: 'Outcomes' }] : [];
	const end = topic.sources.length > 0 ? [{ id: 'page-sources', text: 'Sources' }] : [];
	return {
		topic,
		link,
		lines: stations.map(({ section, item }) => ({
			number: section.number, title: section.title, url: section.url, line: lineClass(section.number), group: item.group, note: item.note,
		})),
		time: timeOf(garden, slug),
		prerequisites: topicLinks(garden, garden.graph.prerequisites.get(slug) ?? []),
		unlocks: topicLinks(garden, garden.graph.unlocks.get(slug) ?? []),
		related: topicLinks(garden, topic.related),
		extras: stations.flatMap(({ item }) => item.extras.map((extra) => extraView(garden, extra))),
		articles: articleLinks(garden.articles.filter(({ topics }) => topics.includes(slug)), garden.now),
		projects: projectLinks(garden, garden.projects.filter(({ topics }) => topics.includes(slug))),
		backlinks: mentionsOf(garden, topic.url),
		previous: place > 0 ? neighbour(-1) : null,
		next: neighbour(1),
		contents: tableOfContents(topic.content, start, end),
		changed: garden.changed.get(topic.path) ?? null,
		edit: editUrl(garden.site, topic.path),
		mark: markOf(topic, garden.now),
	};
}
