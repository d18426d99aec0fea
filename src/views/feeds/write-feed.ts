import { generateAtomFeed, generateJsonFeed, generateOpml, generateRssFeed } from 'feedsmith';
import type { Garden } from '../../model/garden/types.ts';
import { absolute } from '../../model/links/base.ts';
import { feedItems, lastChange, type FeedItem } from './feed-items.ts';
import { feedTypes, feedUrl, listFeeds, type Feed, type FeedFormat } from './feed-list.ts';

// Atom demands a time of change even of an empty feed; this one never moves.
const NEVER = new Date('2026-01-01T00:00:00Z');

/**
 * Writes a feed. `htmlOf` gives an item's text, cleaned for feeds.
 * @throws Error where the site's address is not set: a feed needs absolute addresses.
 */
export function writeFeed(garden: Garden, feed: Feed, format: FeedFormat, htmlOf: (item: FeedItem) => string): string {
	const { site } = garden;
	const at = (url: string) => {
		const address = absolute(site, url);
		if (address === null) throw new Error('content/site.yml sets no url, and feeds need one');
		return address;
	};
	const items = feedItems(garden, feed);
	const self = { href: at(feedUrl(feed, format)), rel: 'self', type: feedTypes[format] };
	const changed = lastChange(items);
	const topicTitles = (item: FeedItem) => item.topics.map((slug) => garden.topics.get(slug)?.title ?? slug);
	if (format === 'rss') {
		return generateRssFeed({
			title: feed.title, link: at(feed.page), description: site.description, language: site.language,
			...(changed === null ? {} : { lastBuildDate: new Date(changed) }),
			atom: { links: [self] },
			items: items.map((item) => ({
				title: item.title, link: at(item.url), guid: { value: item.id, isPermaLink: false }, description: item.summary,
				pubDate: new Date(item.published), categories: topicTitles(item).map((name) => ({ name })), content: { encoded: htmlOf(item) },
			})),
		});
	}
	if (format === 'atom') {
		return generateAtomFeed({
			id: at(feed.page), title: { value: feed.title }, updated: changed === null ? NEVER : new Date(changed),
			links: [self, { href: at(feed.page), rel: 'alternate', type: 'text/html' }],
			authors: [{ name: site.author ?? site.title }],
			entries: items.map((item) => ({
				id: item.id, title: { value: item.title }, summary: { value: item.summary }, published: new Date(item.published), updated: new Date(item.updated),
				links: [{ href: at(item.url), rel: 'alternate', type: 'text/html' }],
				categories: item.topics.map((term) => ({ term })), content: { type: 'html', value: htmlOf(item) },
			})),
		});
	}
	const json = generateJsonFeed({
		title: feed.title, home_page_url: at(feed.page), feed_url: self.href, description: site.description, language: site.language,
		...(site.author === null ? {} : { authors: [{ name: site.author }] }),
		items: items.map((item) => ({
			id: item.id, url: at(item.url), title: item.title, summary: item.summary, content_html: htmlOf(item),
			date_published: new Date(item.published), date_modified: new Date(item.updated), tags: topicTitles(item),
		})),
	});
	return `${JSON.stringify(json, null, '\t')}\n`;
}

/** Every feed of the site as an outline that feed readers import. */
export function writeOpml(garden: Garden): string {
	const feeds = listFeeds(garden).filter(({ former }) => !former);
	const outline = (feed: Feed) => ({
		text: feed.title, title: feed.title, type: 'rss',
		xmlUrl: absolute(garden.site, feedUrl(feed, 'rss')) ?? '', htmlUrl: absolute(garden.site, feed.page) ?? '',
	});
	const group = (text: string, prefix: string) => ({ text, outlines: feeds.filter(({ path }) => path.startsWith(prefix)).map(outline) });
	return generateOpml({
		head: { title: garden.site.title },
		body: { outlines: [...feeds.filter(({ topics }) => topics === null).map(outline), group('Sections', '/feeds/sections/'), group('Topics', '/feeds/topics/')] },
	});
}
