import type { Garden } from '../../model/garden/types.ts';

/** A feed's form: RSS 2.0, Atom 1.0 or JSON Feed 1.1. */
export type FeedFormat = 'rss' | 'atom' | 'json';

/** What a feed follows: all articles, or what belongs to a section or topic. */
export interface Feed {
	/** Address without its ending, such as /feeds/topics/redis. */
	readonly path: string;
	readonly title: string;
	/** What it follows, for lists on the site itself. */
	readonly label: string;
	/** The page that the feed belongs to. */
	readonly page: string;
	readonly formats: readonly FeedFormat[];
	/** Topics whose pages and articles it carries; null for every article and no topic pages. */
	readonly topics: readonly string[] | null;
	/** True for a former address, under which the same feed stays reachable. */
	readonly former: boolean;
}

const endings: Record<FeedFormat, string> = { rss: '.rss.xml', atom: '.atom.xml', json: '.json' };

/** Media types, for links and servers. */
export const feedTypes: Record<FeedFormat, string> = {
	rss: 'application/rss+xml',
	atom: 'application/atom+xml',
	json: 'application/feed+json',
};

/** A feed's address in one form. */
export const feedUrl = (feed: Feed, format: FeedFormat): string => feed.path + endings[format];

/**
 * Every feed: all articles, each section, each topic, and the former addresses of topics. A site whose address is not
 * set has none, because a feed needs absolute addresses.
 */
export function listFeeds({ site, sections, topics }: Garden): Feed[] {
	if (site.url === null) return [];
	const both: readonly FeedFormat[] = ['rss', 'atom'];
	const all: Feed = {
		path: '/feeds/articles', title: site.title, label: 'All articles and projects', page: '/articles/', formats: ['rss', 'atom', 'json'], topics: null, former: false,
	};
	const ofSections = sections.map(({ slug, title, url, items }): Feed => ({
		path: `/feeds/sections/${slug}`, title: `${site.title}: ${title}`, label: title, page: url, formats: both,
		topics: [...new Set(items.map((item) => item.slug))], former: false,
	}));
	const ofTopics = [...topics.values()].flatMap(({ slug, title, url, aliases }): Feed[] => {
		const feed: Feed = { path: `/feeds/topics/${slug}`, title: `${site.title}: ${title}`, label: title, page: url, formats: both, topics: [slug], former: false };
		return [feed, ...aliases.map((alias) => ({ ...feed, path: `/feeds${alias.replace(/\/$/, '')}`, former: true }))];
	});
	return [all, ...ofSections, ...ofTopics];
}

/** The feeds that a page announces: its own first, and that of all articles. */
export function feedsOfPage(feeds: readonly Feed[], url: string): Feed[] {
	const current = feeds.filter(({ former }) => !former);
	const own = current.filter(({ page }) => page === url);
	return [...own, ...current.filter((feed) => feed.topics === null && !own.includes(feed))];
}
