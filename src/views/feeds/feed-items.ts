import type { Article, Project, Topic } from '../../model/entries/types.ts';
import type { Garden } from '../../model/garden/types.ts';
import type { Feed } from './feed-list.ts';

/** One entry of a feed. */
export interface FeedItem {
	/** Permanent: a URN of the entry's UUID, which no new title or address changes. */
	readonly id: string;
	readonly title: string;
	readonly summary: string;
	readonly url: string;
	/** ISO date or instant of publication, and of the last real revision. */
	readonly published: string;
	readonly updated: string;
	/** Path below content/ of the text to render. */
	readonly path: string;
	readonly topics: readonly string[];
}

/** The most items in a feed. Readers keep what they have seen, and a feed with the full text of thousands would be refused. */
export const MOST_ITEMS = 100;

/** A feed's newest items, newest first: articles and projects, and in a section's or topic's feed its written pages as well. */
export function feedItems(garden: Garden, feed: Feed): FeedItem[] {
	const published = [...garden.articles, ...garden.projects].filter(({ topics }) => feed.topics === null || topics.some((slug) => feed.topics?.includes(slug)));
	const written = (feed.topics ?? [])
		.map((slug) => garden.topics.get(slug))
		.filter((topic): topic is Topic & { date: string } => topic?.written === true && topic.date !== undefined);
	return [...published.map((entry) => toItem(entry, entry.topics)), ...written.map((topic) => toItem(topic, [topic.slug]))]
		.sort((a, b) => Date.parse(b.published) - Date.parse(a.published) || (a.id < b.id ? -1 : 1))
		.slice(0, MOST_ITEMS);
}

function toItem(entry: Article | Project | (Topic & { date: string }), topics: readonly string[]): FeedItem {
	const { id, title, summary, url, date, updated, path } = entry;
	return { id: `urn:uuid:${id}`, title, summary, url, published: date, updated: updated ?? date, path, topics };
}

/** When a feed last changed: its newest item's revision; null for an empty feed. */
export function lastChange(items: readonly FeedItem[]): string | null {
	return items.map(({ updated }) => updated).sort((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null;
}
