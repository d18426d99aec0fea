import type { Project } from '../../model/entries/types.ts';
import type { Garden } from '../../model/garden/types.ts';
import { toDays } from '../../model/schedule/ticks.ts';
import { absolute, withBase } from '../../model/links/base.ts';
import { starterUrl } from '../project/starter.ts';
import { stateOf } from '../topic-link.ts';

/** The whole curriculum as data; its form is described by curriculum.schema.json. */
export function curriculumJson(garden: Garden) {
	const link = (url: string) => absolute(garden.site, url) ?? withBase(garden.site.base, url);
	const { outline, schedule } = garden;
	return {
		$schema: link('/curriculum.schema.json'),
		title: outline.title,
		weeks: outline.weeks,
		daysPerWeek: outline.daysPerWeek,
		articleDays: outline.articleDays,
		neededDays: toDays(schedule.needed),
		slackDays: toDays(schedule.slack),
		sections: garden.sections.map((section) => ({
			slug: section.slug,
			title: section.title,
			url: link(section.url),
			givenTime: section.givenTime?.text ?? null,
			items: section.items.map((item) => itemJson(garden, item.slug, section.slug, link)),
		})),
		projects: garden.projects.map((project) => projectJson(garden, project, link)),
	};
}

function projectJson({ kits }: Garden, { slug, title, url, topics, days, updated, date }: Project, link: (url: string) => string) {
	const kit = kits.get(slug);
	return {
		slug,
		title,
		url: link(url),
		topics,
		days,
		needs: kit?.data.needs ?? [],
		starter: kit === undefined ? null : link(starterUrl(slug)),
		updated: updated ?? date,
	};
}

function itemJson(garden: Garden, slug: string, section: string, link: (url: string) => string) {
	const topic = garden.topics.get(slug);
	const item = garden.stations.get(slug)?.find((station) => station.section.slug === section)?.item;
	const slot = garden.schedule.slots.get(slug);
	if (topic === undefined || item === undefined) throw new Error(`The section "${section}" has no topic "${slug}"`);
	return {
		slug,
		title: topic.title,
		url: link(topic.url),
		state: stateOf(garden, slug),
		progress: item.progress,
		urgency: item.urgency,
		givenTime: item.givenTime?.text ?? null,
		estimatedDays: topic.estimatedDays ?? null,
		plannedDays: slot === undefined ? null : toDays(slot.ticks),
		weeks: slot?.weeks ?? [],
		prerequisites: garden.graph.prerequisites.get(slug) ?? [],
		unlocks: garden.graph.unlocks.get(slug) ?? [],
		related: topic.related.filter((other) => garden.topics.has(other)),
		extras: item.extras.map(({ label, note }) => (note === null ? label : `${label}: ${note}`)),
		written: topic.written,
		updated: topic.updated ?? topic.date ?? garden.changed.get(topic.path) ?? null,
	};
}
