import { codeUrl } from '../../model/code/code-url.ts';
import type { Project } from '../../model/entries/types.ts';
import type { Garden } from '../../model/garden/types.ts';
import type { Kit } from '../../model/projects/read-kits.ts';
import type { Server } from '../../schema/example.ts';
import { kilobytes } from '../code/size.ts';
import { markOf, type Mark } from '../page/mark.ts';
import { editUrl } from '../page/edit-url.ts';
import { mentionsOf, type Mention } from '../page/mentions.ts';
import { tableOfContents, type TocEntry } from '../page/table-of-contents.ts';
import { toolInWords } from '../proof/tools.ts';
import { lineOf, topicLinks, type TopicLink } from '../topic-link.ts';
import { count, dateInWords } from '../words.ts';
import { starterUrl, zipStarter } from './starter.ts';

/** A file of a kit, by its name within its part. */
export interface FileLink {
	readonly name: string;
	readonly url: string;
}

/** What a project asks for, with the test that shows it. */
export interface RequirementView {
	readonly id: string;
	readonly text: string;
	readonly test: string;
	readonly url: string | null;
	/** Wrong solutions that this test catches; where a test shows several requirements, they stand at the first. */
	readonly catches: readonly { readonly name: string; readonly why: string; readonly files: readonly FileLink[] }[];
}

/** All that a project's page shows. */
export interface ProjectView {
	readonly project: Project;
	readonly line: string | null;
	readonly day: string;
	readonly days: string;
	readonly servers: readonly string[];
	readonly topics: readonly TopicLink[];
	readonly contents: readonly TocEntry[];
	readonly requirements: readonly RequirementView[];
	readonly starter: { readonly url: string; readonly size: string; readonly variables: readonly string[]; readonly files: readonly FileLink[] } | null;
	readonly solution: readonly FileLink[];
	readonly backlinks: readonly Mention[];
	readonly edit: string | null;
	readonly mark: Mark;
}

/** @throws Error where the garden has no project of that slug. */
export function projectView(garden: Garden, slug: string): ProjectView {
	const project = garden.projects.find((candidate) => candidate.slug === slug);
	if (project === undefined) throw new Error(`There is no project "${slug}"`);
	const kit = garden.kits.get(slug);
	const end = [
		...(kit === undefined ? [] : [{ id: 'page-requirements', text: 'Requirements' }, { id: 'page-starter', text: 'The starter' }]),
		...(project.sources.length > 0 ? [{ id: 'page-sources', text: 'Sources' }] : []),
	];
	return {
		project,
		line: lineOf(garden, project),
		day: dateInWords(project.date),
		days: count(project.days, 'study day'),
		servers: (kit?.data.needs ?? []).map((server) => toolInWords(garden, server)),
		topics: topicLinks(garden, project.topics),
		contents: tableOfContents(project.content, project.outcomes.length > 0 ? [{ id: 'page-outcomes', text: 'Outcomes' }] : [], end),
		requirements: kit === undefined ? [] : requirementsOf(garden, kit),
		starter: kit === undefined ? null : { url: starterUrl(slug), size: kilobytes(zipStarter(garden, kit).length), variables: kit.data.needs.flatMap((server) => variables[server] ?? []), files: fileLinks(kit.starter) },
		solution: fileLinks(kit?.solution ?? []),
		backlinks: mentionsOf(garden, project.url),
		edit: editUrl(garden.site, project.path),
		mark: markOf(project, garden.now),
	};
}

function requirementsOf({ files }: Garden, { data, starter, wrong }: Kit): RequirementView[] {
	const tests = starter.filter((path) => path.endsWith('_test.go'));
	return data.requirements.map(({ id, text, test }, index) => {
		const isFirst = data.requirements.findIndex((other) => other.test === test) === index;
		const file = tests.find((path) => files.get(path)?.includes(`func ${test}(`));
		return {
			id, text, test,
			url: file === undefined ? null : codeUrl(file),
			catches: data.wrong.filter(({ fails }) => isFirst && fails === test).map(({ name, why }) => ({ name, why, files: fileLinks(wrong.get(name) ?? []) })),
		};
	});
}

// Where the tests look for the address of a server. nginx and Prometheus have none: who needs them starts them.
const variables: Readonly<Partial<Record<Server, string>>> = { postgres: 'POSTGRES_URL', redis: 'REDIS_URL', rabbitmq: 'AMQP_URL', kafka: 'KAFKA_BROKERS' };

/** Files by what follows the part that they belong to, such as `solution` or `wrong/no-retry`. */
const fileLinks = (paths: readonly string[]): FileLink[] =>
	paths.map((path) => ({ name: path.replace(/^projects\/[^/]+\/(?:wrong\/[^/]+|[^/]+)\//, ''), url: codeUrl(path) }));
