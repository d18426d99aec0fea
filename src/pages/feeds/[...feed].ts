import type { APIRoute } from 'astro';
import { getGarden } from '../../adapters/astro/get-garden.ts';
import { renderedHash, renderHtml } from '../../adapters/astro/render-entry.ts';
import { feedTextKept } from '../../adapters/cache/kept-views.ts';
import { pageKey } from '../../adapters/cache/page-key.ts';
import type { Garden } from '../../model/garden/types.ts';
import { absolute } from '../../model/links/base.ts';
import { feedItems, type FeedItem } from '../../views/feeds/feed-items.ts';
import { feedUrl, listFeeds, type Feed, type FeedFormat } from '../../views/feeds/feed-list.ts';
import { writeFeed } from '../../views/feeds/write-feed.ts';

interface Props {
	readonly feed: Feed;
	readonly format: FeedFormat;
}

export const getStaticPaths = async () => {
	const garden = await getGarden();
	// An item stands in the feeds of its topics, of their sections and of all: it is looked at once.
	const hashes = new Map<string, Promise<string>>();
	const hashOf = (item: FeedItem) => {
		const found = hashes.get(item.id) ?? shownHash(garden, item);
		hashes.set(item.id, found);
		return found;
	};
	const paths = await Promise.all(listFeeds(garden).map(async (feed) => {
		const items = feedItems(garden, feed);
		const texts = await Promise.all(items.map(hashOf));
		const titles = items.flatMap(({ topics }) => topics.map((slug) => garden.topics.get(slug)?.title ?? slug));
		return feed.formats.map((format) => ({
			params: { feed: feedUrl(feed, format).slice('/feeds/'.length) },
			props: { feed, format },
			cacheKey: pageKey(garden.site, feed, format, items, titles, texts),
		}));
	}));
	return paths.flat();
};

/** The same while the text of an item is, of which most builds need not know more. */
async function shownHash(garden: Garden, { url }: FeedItem): Promise<string> {
	const entry = garden.targets.get(url)?.entry;
	if (!entry) return '';
	return pageKey(entry.dialect === 'md' ? await renderedHash(garden, entry) : await renderHtml(garden, entry));
}

/** The text of an item, as feed readers can use it. */
async function cleanText(garden: Garden, { url }: FeedItem): Promise<string> {
	const entry = garden.targets.get(url)?.entry;
	const page = absolute(garden.site, url);
	if (!entry || page === null) return '';
	return feedTextKept(page, await renderHtml(garden, entry));
}

export const GET: APIRoute<Props> = async ({ props: { feed, format } }) => {
	const garden = await getGarden();
	const html = new Map(await Promise.all(feedItems(garden, feed).map(async (item) => [item.id, await cleanText(garden, item)] as const)));
	return new Response(writeFeed(garden, feed, format, ({ id }) => html.get(id) ?? ''));
};
