import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from '../../markdown/plugins/element.ts';
import type { Article, Entry, Project, Topic } from '../../model/entries/types.ts';
import type { Garden, Section } from '../../model/garden/types.ts';
import { withBase } from '../../model/links/base.ts';
import { lineClass, stateOf } from '../topic-link.ts';

/** A page as Pagefind reads it. */
export interface SearchDocument {
	/** Address with the site's base, as results link to it. */
	readonly url: string;
	/** The day of an article (ISO); null for what stands outside of time, such as a topic. */
	readonly day: string | null;
	/** The entry whose text belongs to the page; null for a page of none. */
	readonly entry: Entry | null;
	/** The same while all that the page says besides its body is. */
	readonly key: string;
	/** The page's HTML around a searchable body. */
	readonly draw: (body: string) => string;
}

/** What the index knows of one page. */
interface Parts {
	readonly url: string;
	readonly day: string | null;
	readonly entry: Entry | null;
	readonly title: string;
	readonly summary: string;
	/** Names that readers may search for and that the page does not show as text. */
	readonly terms: readonly string[];
	/** Short texts that stand for the page, such as outcomes. */
	readonly points: readonly string[];
	readonly filters: Readonly<Record<'kind' | 'section' | 'state' | 'line', readonly string[]>>;
}

const stateNames = { planned: 'planned', 'in-progress': 'in progress', done: 'done' } as const;

/**
 * Every visible topic, section, article and project as a small page for the index, sorted by address so that the same garden
 * gives the same index.
 */
export function searchDocuments(garden: Garden): SearchDocument[] {
	const parts = [
		...[...garden.topics.values()].map((topic) => topicParts(garden, topic)),
		...garden.sections.map((section) => sectionParts(garden, section)),
		...[...garden.articles, ...garden.projects].map((entry) => textParts(garden, entry)),
	];
	return parts
		.map(({ entry, day, ...part }) => ({
			url: withBase(garden.site.base, part.url), day, entry,
			key: JSON.stringify([part, garden.site.language]),
			draw: (body: string) => draw(part, body, garden.site.language),
		}))
		.sort((a, b) => (a.url < b.url ? -1 : 1));
}

const slugWords = (slug: string) => slug.replaceAll('-', ' ');

function topicParts(garden: Garden, topic: Topic): Parts {
	const stations = garden.stations.get(topic.slug) ?? [];
	const { url, title, summary, outcomes: points } = topic;
	const labels = stations.flatMap(({ item }) => (item.note === null ? [item.title] : [item.title, item.note]));
	return {
		url, title, summary, points, entry: topic, day: null,
		terms: [...topic.alsoKnownAs, ...labels, slugWords(topic.slug)],
		filters: {
			kind: ['topic'],
			section: stations.map(({ section }) => section.title),
			state: [stateNames[stateOf(garden, topic.slug)]],
			line: stations.slice(0, 1).map(({ section }) => lineClass(section.number)),
		},
	};
}

function sectionParts(garden: Garden, section: Section): Parts {
	const topics = section.items.map(({ slug }) => garden.topics.get(slug)?.title ?? '');
	const groups = new Set(section.items.flatMap(({ group }) => (group === null ? [] : [group])));
	return {
		url: section.url,
		day: null,
		title: section.title,
		summary: section.summary ?? '',
		terms: [slugWords(section.slug), ...groups],
		points: topics,
		entry: null,
		filters: { kind: ['section'], section: [section.title], state: [], line: [lineClass(section.number)] },
	};
}

function textParts(garden: Garden, entry: Article | Project): Parts {
	const { url, title, summary } = entry;
	const sections = new Set(entry.topics.flatMap((slug) => garden.stations.get(slug) ?? []).map(({ section }) => section));
	return {
		url, title, summary, entry,
		day: entry.kind === 'article' ? entry.date.slice(0, 10) : null,
		terms: [...entry.alsoKnownAs, slugWords(entry.slug)],
		points: entry.kind === 'project' ? entry.outcomes : [],
		filters: {
			kind: [entry.kind],
			section: [...sections].map((section) => section.title),
			state: [],
			line: [...sections].slice(0, 1).map(({ number }) => lineClass(number)),
		},
	};
}

// HTML that is a part of the page as it is; the types of hast know none.
const raw = (value: string) => ({ type: 'raw', value }) as unknown as ElementContent;

function draw({ title, summary, terms, points, filters }: Omit<Parts, 'entry' | 'day'>, body: string, language: string): string {
	// Ignored text stays out of excerpts, where a title would stand twice; as metadata it is searched all the same,
	// with weights of its own that outrank the text's.
	const hidden = h('div', { dataPagefindIgnore: '' },
		h('h1', { dataPagefindMeta: 'title' }, title),
		h('p', { dataPagefindMeta: 'terms' }, terms.join(', ')),
		...Object.entries(filters).flatMap(([name, values]) => values.map((value) => h('p', { dataPagefindFilter: name }, value))),
	);
	const main = h('main', { dataPagefindBody: '' },
		hidden,
		h('p', { dataPagefindMeta: 'summary', dataPagefindWeight: '3' }, summary),
		h('ul', { dataPagefindWeight: '2' }, ...points.map((point) => h('li', {}, point))),
		raw(body),
	);
	return toHtml(h('html', { lang: language }, h('head', {}, h('title', {}, title)), h('body', {}, main)), { allowDangerousHtml: true });
}
