import type { Topic } from '../../model/entries/types.ts';
import type { Garden, Section } from '../../model/garden/types.ts';
import type { SiteData } from '../../schema/site.ts';

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
	const ofTopics = [...topics.values()].flatMap((topic): Feed[] => {
		const feed = feedOfTopic(site, topic);
		return [feed, ...topic.aliases.map((alias) => ({ ...feed, path: `/feeds${alias.replace(/\/$/, '')}`, former: true }))];
	});
	return [feedOfAll(site), ...sections.map((section) => feedOfSection(site, section)), ...ofTopics];
}

/** The feeds that a page announces: its own first, and that of all articles. */
export function feedsOfPage({ site, sections, targets }: Garden, url: string): Feed[] {
	if (site.url === null) return [];
	const entry = targets.get(url)?.entry;
	if (entry?.kind === 'topic') return [feedOfTopic(site, entry), feedOfAll(site)];
	const section = sections.find((candidate) => candidate.url === url);
	return [...(section === undefined ? [] : [feedOfSection(site, section)]), feedOfAll(site)];
}

const both: readonly FeedFormat[] = ['rss', 'atom'];

const feedOfAll = ({ title }: SiteData): Feed => ({
	path: '/feeds/articles', title, label: 'All articles and projects', page: '/articles/', formats: ['rss', 'atom', 'json'], topics: null, former: false,
});

const feedOfSection = (site: SiteData, { slug, title, url, items }: Section): Feed => ({
	path: `/feeds/sections/${slug}`, title: `${site.title}: ${title}`, label: title, page: url, formats: both, topics: [...new Set(items.map((item) => item.slug))], former: false,
});

const feedOfTopic = (site: SiteData, { slug, title, url }: Topic): Feed => ({
	path: `/feeds/topics/${slug}`, title: `${site.title}: ${title}`, label: title, page: url, formats: both, topics: [slug], former: false,
});
