import type { APIRoute } from 'astro';
import { getGarden } from '../../adapters/astro/get-garden.ts';
import { renderHtml } from '../../adapters/astro/render-entry.ts';
import { keepText } from '../../adapters/cache/keep.ts';
import { absolute } from '../../model/links/base.ts';
import { cleanForFeed } from '../../views/feeds/clean-html.ts';
import { feedItems } from '../../views/feeds/feed-items.ts';
import { feedUrl, listFeeds, type Feed, type FeedFormat } from '../../views/feeds/feed-list.ts';
import { writeFeed } from '../../views/feeds/write-feed.ts';

interface Props {
	readonly feed: Feed;
	readonly format: FeedFormat;
}

export const getStaticPaths = async () => {
	const garden = await getGarden();
	return listFeeds(garden).flatMap((feed) =>
		feed.formats.map((format) => ({ params: { feed: feedUrl(feed, format).slice('/feeds/'.length) }, props: { feed, format } })),
	);
};

export const GET: APIRoute<Props> = async ({ props: { feed, format } }) => {
	const garden = await getGarden();
	const items = feedItems(garden, feed);
	const html = new Map<string, string>();
	for (const item of items) {
		const entry = garden.targets.get(item.url)?.entry;
		const page = absolute(garden.site, item.url);
		if (!entry || !page) continue;
		const shown = await renderHtml(garden, entry);
		// An item stands in the feeds of its topics, of their sections and of all: it is cleaned once.
		html.set(item.id, await keepText('items', [page, shown], () => cleanForFeed(shown, page)));
	}
	const titles = items.flatMap(({ topics }) => topics.map((slug) => garden.topics.get(slug)?.title ?? slug));
	const parts = [JSON.stringify([garden.site, feed, format, items, titles]), ...html.values()];
	return new Response(await keepText('feeds', parts, () => writeFeed(garden, feed, format, ({ id }) => html.get(id) ?? '')));
};
