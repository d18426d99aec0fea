import type { Garden, Section } from '../../model/garden/types.ts';
import type { OutlineItem } from '../../model/outline/types.ts';
import { articleLinks, type ArticleLink } from '../article/article-link.ts';
import { extraView, type ExtraView } from '../project/extra-view.ts';
import { projectLinks, type ProjectLink } from '../project/project-link.ts';
import { timeOf, type TimeView } from '../topic/time-view.ts';
import { lineClass, topicLink, type TopicLink } from '../topic-link.ts';
import { daysInWords } from '../words.ts';

/** One stop of a section's line. */
export interface StopView {
	readonly link: TopicLink;
	readonly item: OutlineItem;
	readonly time: TimeView;
	readonly extras: readonly ExtraView[];
	/** Other lines that stop here. */
	readonly interchanges: readonly { readonly number: number; readonly title: string; readonly url: string; readonly line: string }[];
}

/** Stops under one heading, or under none. */
export interface StopGroup {
	readonly title: string | null;
	readonly stops: readonly StopView[];
}

/** All that a section's page shows. */
export interface SectionView {
	readonly section: Section;
	readonly line: string;
	readonly groups: readonly StopGroup[];
	readonly given: string | null;
	readonly planned: string;
	readonly done: number;
	readonly total: number;
	readonly articles: readonly ArticleLink[];
	readonly projects: readonly ProjectLink[];
	readonly previous: Section | null;
	readonly next: Section | null;
}

/** @throws Error where the garden has no section of that slug. */
export function sectionView(garden: Garden, slug: string): SectionView {
	const index = garden.sections.findIndex((section) => section.slug === slug);
	const section = garden.sections[index];
	if (section === undefined) throw new Error(`There is no section "${slug}"`);
	const stops = section.items.flatMap((item): StopView[] => {
		const link = topicLink(garden, item.slug);
		return link === null ? [] : [{ link, item, time: timeOf(garden, item.slug), extras: item.extras.map((extra) => extraView(garden, extra)), interchanges: interchangesOf(garden, item.slug, slug) }];
	});
	const slugs = new Set(section.items.map((item) => item.slug));
	const ticks = [...slugs].reduce((sum, topic) => sum + (garden.schedule.slots.get(topic)?.ticks ?? 0), 0);
	return {
		section,
		line: lineClass(section.number),
		groups: groupStops(stops),
		given: section.givenTime?.text ?? null,
		planned: daysInWords(ticks),
		done: stops.filter(({ link }) => link.state === 'done').length,
		total: stops.length,
		articles: articleLinks(garden.articles.filter(({ topics }) => topics.some((topic) => slugs.has(topic))), garden.now),
		projects: projectLinks(garden, garden.projects.filter(({ topics }) => topics.some((topic) => slugs.has(topic)))),
		previous: garden.sections[index - 1] ?? null,
		next: garden.sections[index + 1] ?? null,
	};
}

function interchangesOf(garden: Garden, topic: string, here: string): StopView['interchanges'] {
	return (garden.stations.get(topic) ?? [])
		.filter(({ section }) => section.slug !== here)
		.map(({ section: { number, title, url } }) => ({ number, title, url, line: lineClass(number) }));
}

function groupStops(stops: readonly StopView[]): StopGroup[] {
	const groups: { title: string | null; stops: StopView[] }[] = [];
	for (const stop of stops) {
		const last = groups.at(-1);
		if (last && last.title === stop.item.group) last.stops.push(stop);
		else groups.push({ title: stop.item.group, stops: [stop] });
	}
	return groups;
}
