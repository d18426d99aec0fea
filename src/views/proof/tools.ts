import type { Entry } from '../../model/entries/types.ts';
import { blocksOf } from '../../model/code/count-blocks.ts';
import type { Garden } from '../../model/garden/types.ts';
import type { Server } from '../../schema/example.ts';
import { importedModules } from './modules.ts';

const names: Readonly<Record<Server | 'go', string>> = {
	go: 'Go',
	postgres: 'PostgreSQL',
	redis: 'Redis',
	rabbitmq: 'RabbitMQ',
	kafka: 'Kafka',
	nginx: 'nginx',
	prometheus: 'Prometheus',
};

/** A language or server with the version that the records were made with: `PostgreSQL 15.18`. */
export const toolInWords = ({ code }: Garden, tool: Server | 'go'): string => [names[tool], code.versions[tool]].filter(Boolean).join(' ');

/** What ran the code of some folders: Go where they hold any, the servers, and the modules that their files import. */
export function toolsOf(garden: Garden, folders: readonly string[], needs: readonly Server[], goMod: string): string[] {
	const { files } = garden;
	const paths = [...files.keys()].filter((path) => folders.some((folder) => path.startsWith(`${folder}/`)));
	const hasGo = paths.some((path) => path.endsWith('.go'));
	const modules = importedModules(files.get(goMod) ?? '', paths, files);
	const servers = (Object.keys(names) as (Server | 'go')[]).filter((name) => (name === 'go' ? hasGo : needs.includes(name)));
	return [...servers.map((name) => toolInWords(garden, name)), ...modules.map(({ name, version }) => `${name} ${version}`)];
}

/** What ran the code that a page shows. Only what its own examples need is named. */
export function toolsOfEntry(garden: Garden, entry: Entry): string[] {
	const origins = blocksOf(entry, garden.files).flatMap(({ block }) => block.origin ?? []);
	const examples = [...garden.code.examples.values()].filter(({ folder }) => origins.some((origin) => origin.startsWith(`${folder}/`)));
	const kit = entry.kind === 'project' ? garden.kits.get(entry.slug) : undefined;
	if (kit !== undefined) return toolsOf(garden, [`projects/${kit.slug}`], kit.data.needs, `projects/${kit.slug}/starter/go.mod`);
	return toolsOf(garden, examples.map(({ folder }) => folder), examples.flatMap(({ data }) => data.needs), 'examples/go.mod');
}
