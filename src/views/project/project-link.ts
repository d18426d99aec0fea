import type { Project } from '../../model/entries/types.ts';
import type { Garden, Section } from '../../model/garden/types.ts';
import { markOf, type Mark } from '../page/mark.ts';
import { toolInWords } from '../proof/tools.ts';
import { lineOf } from '../topic-link.ts';
import { count } from '../words.ts';

/** A project as other pages point to it. */
export interface ProjectLink {
	readonly title: string;
	readonly summary: string;
	readonly url: string;
	/** The colour class of its line; null off every line. */
	readonly line: string | null;
	/** How long it takes and what it needs: "1.5 study days · PostgreSQL · 17 acceptance tests". */
	readonly facts: string;
	readonly mark: Mark;
}

/** Projects as other pages list them. */
export const projectLinks = (garden: Garden, projects: readonly Project[]): ProjectLink[] =>
	projects.map((project) => {
		const kit = garden.kits.get(project.slug)?.data;
		const facts = [count(project.days, 'study day'), ...(kit === undefined ? [] : [...kit.needs.map((server) => toolInWords(garden, server)), count(kit.requirements.length, 'acceptance test')])];
		return {
			title: project.title,
			summary: project.summary,
			url: project.url,
			line: lineOf(garden, project),
			facts: facts.join(' · '),
			mark: markOf(project, garden.now),
		};
	});

/** Projects that belong to one line by their first topic; `section` is null where they belong to none. */
export interface ProjectGroup {
	readonly section: Section | null;
	readonly projects: readonly ProjectLink[];
}

/** Every visible project under its line, in the order of the lines. */
export function projectGroups(garden: Garden): ProjectGroup[] {
	const sectionOf = ({ topics }: Project) => garden.stations.get(topics[0] ?? '')?.[0]?.section ?? null;
	return [...garden.sections, null].flatMap((section) => {
		const projects = garden.projects.filter((project) => sectionOf(project) === section);
		return projects.length === 0 ? [] : [{ section, projects: projectLinks(garden, projects) }];
	});
}
