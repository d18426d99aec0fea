import { documentContext } from '../../markdown/document-context.ts';
import { parseOnce } from '../../markdown/parse.ts';
import type { Garden } from '../../model/garden/types.ts';
import { absolute } from '../../model/links/base.ts';
import { feedItems } from '../../views/feeds/feed-items.ts';
import { listFeeds } from '../../views/feeds/feed-list.ts';
import { cardOf } from '../../views/page/card.ts';
import { cardKept, feedTextKept, searchableKept } from '../cache/kept-views.ts';
import { renderKept, twinKept } from '../cache/render-kept.ts';

/** The addresses of all pages whose text stands in a feed. */
export const fedAddresses = (garden: Garden): ReadonlySet<string> => new Set(listFeeds(garden).flatMap((feed) => feedItems(garden, feed)).map(({ url }) => url));

/** Makes and keeps all that is dear to make of one page: its HTML, its twin, its picture, and what search and feeds take of it. */
export async function makePage(garden: Garden, url: string, fed: ReadonlySet<string>): Promise<void> {
	if (garden.site.url !== null) await cardKept(cardOf(garden, url));
	const entry = garden.targets.get(url)?.entry ?? null;
	if (entry === null) return;
	const context = documentContext(garden, entry.path);
	const parse = parseOnce(entry.body);
	await twinKept(entry, context, { parse });
	// What runs in MDX only Astro can draw.
	if (entry.dialect === 'mdx') return;
	const rendered = await renderKept(entry.body, context, { parse });
	if (entry.kind !== 'page' && entry.body.trim() !== '') await searchableKept(rendered);
	const page = absolute(garden.site, url);
	// Only Astro knows the addresses that pictures get.
	if (page === null || !fed.has(url) || rendered.asked.some(({ question }) => question === 'picture')) return;
	await feedTextKept(page, await rendered.text());
}
