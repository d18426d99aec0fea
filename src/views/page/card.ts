import type { Garden } from '../../model/garden/types.ts';
import { topicLink } from '../topic-link.ts';
import { count, dateInWords, stateInWords } from '../words.ts';
import { fixedPages, type FixedUrl } from './metas.ts';

/** What the picture of a shared page shows. */
export interface Card {
	readonly site: string;
	readonly kind: string;
	readonly title: string;
	readonly facts: string;
	/** Number of the line that gives the picture its colour; null for the site's own. */
	readonly line: number | null;
}

/** The card of any page by its address. */
export function cardOf(garden: Garden, url: string): Card {
	const site = garden.site.title;
	const entry = garden.targets.get(url)?.entry ?? null;
	const section = garden.sections.find((candidate) => candidate.url === url);
	if (entry?.kind === 'topic') {
		const link = topicLink(garden, entry.slug);
		const line = garden.stations.get(entry.slug)?.[0]?.section;
		return { site, kind: line?.title ?? 'Topic', title: entry.title, facts: link === null ? '' : stateInWords(link.state, link.progress), line: line?.number ?? null };
	}
	if (entry?.kind === 'article' || entry?.kind === 'project') {
		const line = garden.stations.get(entry.topics[0] ?? '')?.[0]?.section.number ?? null;
		return entry.kind === 'article'
			? { site, kind: 'Article', title: entry.title, facts: dateInWords(entry.date), line }
			: { site, kind: 'Project', title: entry.title, facts: count(entry.days, 'study day'), line };
	}
	if (section) return { site, kind: `Line ${section.number}`, title: section.title, facts: `${section.items.length} topics`, line: section.number };
	const title = entry?.title ?? fixedPages[url as FixedUrl]?.title ?? garden.site.title;
	return { site, kind: `${garden.outline.weeks} weeks`, title, facts: `${garden.topics.size} topics in ${garden.sections.length} sections`, line: null };
}
