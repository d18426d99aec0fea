import type { APIRoute } from 'astro';
import { getGarden } from '../../adapters/astro/get-garden.ts';
import { renderHtml } from '../../adapters/astro/render-entry.ts';
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
	/** The texts of the feed's items by their id, as feed readers can use them. */
	readonly html: ReadonlyMap<string, string>;
}

export const getStaticPaths = async () => {
	const garden = await getGarden();
	// An item stands in the feeds of its topics, of their sections and of all: it is cleaned once.
	const texts = new Map<string, Promise<string>>();
	const textOf = (item: FeedItem) => {
		const text = texts.get(item.id) ?? cleanText(garden, item);
		texts.set(item.id, text);
		return text;
	};
	const keys = new Map<string, string>();
	const paths = await Promise.all(listFeeds(garden).map(async (feed) => {
		const items = feedItems(garden, feed);
		const html = new Map(await Promise.all(items.map(async (item) => [item.id, await textOf(item)] as const)));
		for (const [id, text] of html) if (!keys.has(id)) keys.set(id, pageKey(text));
		const titles = items.flatMap(({ topics }) => topics.map((slug) => garden.topics.get(slug)?.title ?? slug));
		return feed.formats.map((format) => ({
			params: { feed: feedUrl(feed, format).slice('/feeds/'.length) },
			props: { feed, format, html },
			cacheKey: pageKey(garden.site, feed, format, items, titles, items.map(({ id }) => keys.get(id))),
		}));
	}));
	return paths.flat();
};

async function cleanText(garden: Garden, { url }: FeedItem): Promise<string> {
	const entry = garden.targets.get(url)?.entry;
	const page = absolute(garden.site, url);
	if (!entry || page === null) return '';
	return feedTextKept(page, await renderHtml(garden, entry));
}

export const GET: APIRoute<Props> = async ({ props: { feed, format, html } }) =>
	new Response(writeFeed(await getGarden(), feed, format, ({ id }) => html.get(id) ?? ''));
