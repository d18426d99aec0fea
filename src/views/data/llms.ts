import type { Garden } from '../../model/garden/types.ts';
import { absolute, withBase } from '../../model/links/base.ts';
import { twinUrl } from '../page/page-meta.ts';

/** llms.txt: what the site is, and where its pages stand as Markdown. @see https://llmstxt.org */
export function llmsText(garden: Garden): string {
	const { site } = garden;
	const link = (title: string, url: string, summary: string) =>
		`- [${title.replace(/[[\]]/g, '')}](${absolute(site, twinUrl(url)) ?? withBase(site.base, twinUrl(url))}): ${summary}`;
	const written = [...garden.topics.values()].filter((topic) => topic.written);
	const group = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : [`## ${title}`, lines.join('\n')]);
	return `${[
		`# ${site.title}`,
		`> ${site.description}`,
		...group('Articles', garden.articles.map(({ title, url, summary }) => link(title, url, summary))),
		...group('Projects', garden.projects.map(({ title, url, summary }) => link(title, url, summary))),
		...group('Written topics', written.map(({ title, url, summary }) => link(title, url, summary))),
		...group('Sections', garden.sections.map(({ title, url, summary }) => link(title, url, summary ?? `The topics of ${title}.`))),
		...group('Data', [`- [Curriculum](${absolute(site, '/curriculum.json') ?? withBase(site.base, '/curriculum.json')}): every topic with its state, time, weeks and prerequisites`]),
	].join('\n\n')}\n`;
}
