import { toMarkdown } from 'mdast-util-to-markdown';
import type { Entry } from '../../model/entries/types.ts';
import type { Garden } from '../../model/garden/types.ts';
import { absolute, withBase } from '../../model/links/base.ts';
import { examplesOf, examplesUrl } from '../archive/examples.ts';
import { feedUrl, listFeeds } from '../feeds/feed-list.ts';
import { fixedPages, type FixedUrl } from '../page/metas.ts';
import { progressOf } from '../progress.ts';
import { stateOf } from '../topic-link.ts';
import { projectBlocks } from './project-twin.ts';
import { timeOf } from '../topic/time-view.ts';
import { count, dateInWords, stateInWords } from '../words.ts';

// Most titles are words with nothing between them that Markdown could read as its own.
const WORDS = /^[\p{L}\p{N}]+(?:,? [\p{L}\p{N}]+)*$/u;

/** Text as Markdown in which none of its characters is markup. */
export const escapeText = (text: string): string => (WORDS.test(text) ? text : toMarkdown({ type: 'text', value: text }).trim());

/** The same while a page's twin is: all that it is made of, and none of it escaped, which takes most of the time. */
export const twinContent = (garden: Garden, url: string, bodyHash: string): string => pageTwin(garden, url, bodyHash, JSON.stringify);

/**
 * A page as Markdown: what its HTML says, for readers who take text.
 * @param body the entry's body as portable Markdown; empty for a page that is no entry
 * @param plain writes text so that none of its characters is markup
 */
export function pageTwin(garden: Garden, url: string, body: string, plain: (text: string) => string = escapeText): string {
	const link = (title: string, target: string) => `[${plain(title)}](${absolute(garden.site, target) ?? withBase(garden.site.base, target)})`;
	const write = (title: string, summary: string | null, blocks: readonly string[]) =>
		`${[`# ${plain(title)}`, ...(summary ? [plain(summary)] : []), ...blocks.filter((block) => block !== '')].join('\n\n')}\n`;
	const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');
	const stop = (slug: string) => {
		const topic = garden.topics.get(slug);
		return topic === undefined ? slug : `${link(topic.title, topic.url)} (${stateInWords(stateOf(garden, slug), null).toLowerCase()}, ${timeOf(garden, slug).phrase})`;
	};
	const entry = garden.targets.get(url)?.entry ?? null;
	if (entry !== null) return write(entry.title, entry.summary, entryBlocks(garden, entry, body, { plain, link, list }));
	const section = garden.sections.find((candidate) => candidate.url === url);
	if (section) return write(section.title, section.summary, [list(section.items.map(({ slug }) => stop(slug)))]);
	const page = fixedPages[url as FixedUrl];
	const summary = 'description' in page ? page.description : garden.site.description;
	const blocks: Record<FixedUrl, () => string[]> = {
		'/': () => {
			const { done, total, written } = progressOf(garden);
			return [`${done} of ${total} topics done, ${written} written.`, list([link('Roadmap', '/roadmap/'), link('Articles', '/articles/'), link('Index', '/index/')])];
		},
		'/roadmap/': () => garden.sections.flatMap(({ title, url: at, items }) => [`## ${link(title, at)}`, list(items.map(({ slug }) => stop(slug)))]),
		'/timeline/': () => garden.schedule.weeks.flatMap(({ number, parts }) => [`## Week ${number}`, list(parts.map(({ slug }) => stop(slug)))]),
		'/articles/': () => [list(garden.articles.map(({ title, url: at, date }) => `${dateInWords(date)}: ${link(title, at)}`))],
		'/projects/': () => [list(garden.projects.map(({ title, url: at, days }) => `${link(title, at)}, ${count(days, 'study day')}`))],
		'/search/': () => [`Without JavaScript, the ${link('index', '/index/')} lists every page and heading.`],
		'/feeds/': () => [list(listFeeds(garden).filter(({ former }) => !former).map((feed) => link(feed.title, feedUrl(feed, 'atom'))))],
		'/index/': () => [list(garden.addresses.map((address) => link(garden.targets.get(address)?.title ?? address, address)))],
	};
	return write(page.title ?? garden.site.title, summary, blocks[url as FixedUrl]());
}

interface Writers {
	readonly plain: (text: string) => string;
	readonly link: (title: string, url: string) => string;
	readonly list: (lines: readonly string[]) => string;
}

function entryBlocks(garden: Garden, entry: Entry, body: string, { plain, link, list }: Writers): string[] {
	if (entry.kind === 'project') return [...projectBlocks(garden, entry, body, plain)];
	const examples = examplesOf(garden, entry).length === 0 ? '' : link('The examples', examplesUrl(entry));
	if (entry.kind !== 'topic') return [body, examples];
	const named = (slugs: readonly string[]) => slugs.flatMap((slug) => {
		const topic = garden.topics.get(slug);
		return topic === undefined ? [] : [link(topic.title, topic.url)];
	});
	const titled = (title: string, lines: readonly string[]) => (lines.length === 0 ? '' : `## ${title}\n\n${list(lines)}`);
	return [
		titled('Outcomes', entry.outcomes.map(plain)),
		titled('Needs first', named(garden.graph.prerequisites.get(entry.slug) ?? [])),
		entry.written ? body : 'This page is not written yet.',
		examples,
		titled('Sources', entry.sources.map(({ title, url, locator }) => `[${plain(title)}](${url})${locator === undefined ? '' : `, ${plain(locator)}`}`)),
	];
}
