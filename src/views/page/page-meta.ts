import type { Garden } from '../../model/garden/types.ts';
import { absolute, withBase } from '../../model/links/base.ts';
import { feedTypes, feedUrl, feedsOfPage } from '../feeds/feed-list.ts';

/** What a page says about itself. */
export interface PageInput {
	/** Address without the base. */
	readonly url: string;
	/** Its own title; the site's name is added. Null on the home page. */
	readonly title: string | null;
	readonly description: string;
	/** The kind of thing it is, for pictures that others share. */
	readonly kind: string;
	/** Colour class of its line. */
	readonly line: string | null;
	/** schema.org data besides the address; null where it has none. */
	readonly jsonLd: Readonly<Record<string, unknown>> | null;
	/** False for a page that search engines should leave out. */
	readonly indexed: boolean;
}

/** All that stands in a page's head. */
export interface PageMeta extends PageInput {
	readonly fullTitle: string;
	/** Whether search engines are told to leave it out: a page of a preview always is. */
	readonly hidden: boolean;
	readonly canonical: string | null;
	readonly picture: string | null;
	readonly twin: string;
	readonly language: string;
	readonly siteTitle: string;
	/** Whether the garden has a page about itself, for the links at a page's foot. */
	readonly hasAbout: boolean;
	readonly feeds: readonly { readonly href: string; readonly type: string; readonly title: string }[];
	readonly data: string | null;
}

/** The path of the picture that is shown where a page is shared: `/og/topics/redis.png`. */
export const pictureUrl = (url: string): string => `/og${url === '/' ? '/home' : url.replace(/\/$/, '')}.png`;

/** The path of a page's Markdown twin: `/topics/redis/index.md`. */
export const twinUrl = (url: string): string => `${url}index.md`;

/** Completes what a page says with what the site knows. Links that need an unset address are left out. */
export function pageMeta(garden: Garden, input: PageInput): PageMeta {
	const { site } = garden;
	const feeds = feedsOfPage(garden, input.url);
	const canonical = absolute(site, input.url);
	const jsonLd = input.jsonLd === null ? null : { '@context': 'https://schema.org', ...input.jsonLd, ...(canonical === null ? {} : { url: canonical }) };
	return {
		...input,
		hidden: !input.indexed || garden.preview,
		fullTitle: input.title === null ? site.title : `${input.title} · ${site.title}`,
		canonical: input.indexed ? canonical : null,
		picture: input.indexed ? absolute(site, pictureUrl(input.url)) : null,
		twin: withBase(site.base, twinUrl(input.url)),
		language: site.language,
		siteTitle: site.title,
		hasAbout: garden.pages.has('about'),
		feeds: feeds.flatMap((feed) => feed.formats.map((format) => ({ href: withBase(site.base, feedUrl(feed, format)), type: feedTypes[format], title: feed.title }))),
		data: jsonLd === null ? null : scriptJson(jsonLd),
	};
}

/** JSON that may stand in a script element: no text in it can end the element or open a comment. */
export const scriptJson = (value: unknown): string =>
	JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
