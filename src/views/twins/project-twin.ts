import type { Project } from '../../model/entries/types.ts';
import type { Garden } from '../../model/garden/types.ts';
import { absolute, withBase } from '../../model/links/base.ts';
import { starterUrl } from '../project/starter.ts';

/** What a project's page says, as blocks of Markdown. `plain` escapes text. */
export function projectBlocks(garden: Garden, project: Project, body: string, plain: (text: string) => string): string[] {
	const kit = garden.kits.get(project.slug);
	const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');
	const titled = (title: string, lines: readonly string[]) => (lines.length === 0 ? '' : `## ${title}\n\n${list(lines)}`);
	const starter = starterUrl(project.slug);
	return [
		titled('Outcomes', project.outcomes.map(plain)),
		body,
		titled('Requirements', (kit?.data.requirements ?? []).map(({ id, text, test }) => `${id} (\`${test}\`): ${plain(text)}`)),
		titled('What the tests catch', (kit?.data.wrong ?? []).map(({ name, fails, why }) => `${name} (\`${fails}\`): ${plain(why)}`)),
		kit === undefined ? '' : `[The starter](${absolute(garden.site, starter) ?? withBase(garden.site.base, starter)})`,
		titled('Sources', project.sources.map(({ title, url, locator }) => `[${plain(title)}](${url})${locator === undefined ? '' : `, ${plain(locator)}`}`)),
	];
}
