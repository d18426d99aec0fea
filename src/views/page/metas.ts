import type { Article, Project, Topic } from '../../model/entries/types.ts';
import type { Garden, Section } from '../../model/garden/types.ts';
import { lineClass, topicLink } from '../topic-link.ts';
import { pageMeta, type PageMeta } from './page-meta.ts';

/** What every page that no entry stands for says of itself, by its address. */
export const fixedPages = {
	'/': { title: null, kind: 'Home' },
	'/roadmap/': { title: 'The roadmap', kind: 'Roadmap', description: 'Every topic of the programme as one route: sections are lines, topics are stations, in order of study.' },
	'/timeline/': { title: 'The timetable', kind: 'Timeline', description: 'The programme week by week: what is studied when, what time the roadmap gives, and what is estimated.' },
	'/articles/': { title: 'Articles', kind: 'Articles', description: 'One question each, pursued with an experiment that can be repeated. Newest first.' },
	'/projects/': { title: 'Projects', kind: 'Projects', description: 'Briefs with a starter, acceptance tests that break things on purpose, and one solution.' },
	'/search/': { title: 'Search', kind: 'Search', description: 'Search the full text of topics, sections, articles and projects.' },
	'/feeds/': { title: 'Feeds', kind: 'Feeds', description: 'Follow all articles and projects, one section or one topic, in full text, with any feed reader.' },
	'/index/': { title: 'Index', kind: 'Index', description: 'Every page and every heading from A to Z.' },
} as const;

export type FixedUrl = keyof typeof fixedPages;

/** The head of a page that no entry stands for. */
export function fixedMeta(garden: Garden, url: FixedUrl): PageMeta {
	const page = fixedPages[url];
	const description = 'description' in page ? page.description : garden.site.description;
	const jsonLd = url === '/' ? { '@type': 'WebSite', name: garden.site.title, description, inLanguage: garden.site.language } : null;
	return pageMeta(garden, { url, title: page.title, description, kind: page.kind, line: null, jsonLd, indexed: true });
}

/** The head of a topic's page. */
export function topicMeta(garden: Garden, { title, summary, url, slug, sources, written, date, updated, outcomes }: Topic): PageMeta {
	const jsonLd = {
		'@type': 'LearningResource', name: title, description: summary, inLanguage: garden.site.language,
		...(outcomes.length > 0 ? { teaches: outcomes } : {}),
		...(written ? { datePublished: date, dateModified: updated ?? date } : {}),
		...(sources.length > 0 ? { citation: sources.map((source) => source.url) } : {}),
	};
	return pageMeta(garden, { url, title, description: summary, kind: 'Topic', line: topicLink(garden, slug)?.line ?? null, jsonLd, indexed: true });
}

/** The head of an article's page. */
export function articleMeta(garden: Garden, { title, summary, url, date, updated, topics }: Article): PageMeta {
	const jsonLd = {
		'@type': 'TechArticle', headline: title, description: summary, inLanguage: garden.site.language,
		datePublished: date, dateModified: updated ?? date,
		about: topics.map((slug) => garden.topics.get(slug)?.title ?? slug),
		...(garden.site.author === null ? {} : { author: { '@type': 'Person', name: garden.site.author } }),
	};
	const line = topicLink(garden, topics[0] ?? '')?.line ?? null;
	return pageMeta(garden, { url, title, description: summary, kind: 'Article', line, jsonLd, indexed: true });
}

/** The head of a project's page. */
export function projectMeta(garden: Garden, { title, summary, url, date, updated, outcomes, topics }: Project): PageMeta {
	const jsonLd = {
		'@type': 'LearningResource', name: title, description: summary, inLanguage: garden.site.language, learningResourceType: 'project',
		...(outcomes.length > 0 ? { teaches: outcomes } : {}),
		datePublished: date, dateModified: updated ?? date,
	};
	const line = topicLink(garden, topics[0] ?? '')?.line ?? null;
	return pageMeta(garden, { url, title, description: summary, kind: 'Project', line, jsonLd, indexed: true });
}

/** The head of a section's page. */
export function sectionMeta(garden: Garden, { title, summary, url, number }: Section): PageMeta {
	const description = summary ?? `The topics of ${title}.`;
	const jsonLd = { '@type': 'Course', name: title, description, provider: { '@type': 'Organization', name: garden.site.title } };
	return pageMeta(garden, { url, title, description, kind: `Line ${number}`, line: lineClass(number), jsonLd, indexed: true });
}
