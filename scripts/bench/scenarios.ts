import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleOf, generatedTopics } from './corpus.ts';

/** What an author does between two builds, on a generated garden. `round` makes each time another change. */
export interface Scenario {
	readonly name: string;
	readonly change: (content: string, articles: number, round: number) => Promise<void>;
}

/** The edits that are measured. Every site generator can be asked for the same. */
export const scenarios: readonly Scenario[] = [
	{
		name: 'one edit',
		change: (content, articles, round) => appendFile(join(content, `articles/generated-${Math.floor(articles / 2)}.md`), `\nSentence ${round} is new.\n`),
	},
	{
		name: 'one new article',
		change: (content, articles, round) => writeFile(join(content, `articles/generated-${articles + round - 1}.md`), articleOf(articles + round - 1, generatedTopics)),
	},
	{
		name: 'a title on many pages',
		change: async (content, _articles, round) => {
			const path = join(content, 'articles/generated-0.md');
			await writeFile(path, (await readFile(path, 'utf8')).replace(/^title: .*$/m, `title: Retitled ${round}`));
		},
	},
];
