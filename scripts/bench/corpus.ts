import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { seeded, type Random } from './seeded.ts';

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru'.split(' ');
const VOCABULARY = 8000;

/**
 * The words of the corpus, the most frequent first. As in natural text, the second stands half as often as the first,
 * the third a third as often (Zipf's law).
 */
export const wordOfRank = (rank: number): string => {
	const [first, second, third] = [rank, Math.floor(rank / SYLLABLES.length), Math.floor(rank / SYLLABLES.length ** 2)].map((digit) => SYLLABLES[digit % SYLLABLES.length] ?? '');
	return `${first}${second}${rank < SYLLABLES.length ** 2 ? '' : third}n`;
};

const [SECTIONS, PARAGRAPH_WORDS, RESOLUTION] = [5, 78, 2 ** 30];
const [OUTLINE_SECTIONS, TOPICS] = [4, 20];

/** One article in so many links to the first one, whose title therefore stands on many pages. */
export const LINKS_TO_FIRST = 20;

/** The topics of a generated garden. */
export const generatedTopics: readonly string[] = Array.from({ length: TOPICS }, (_, index) => `topic-${index + 1}`);

const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** An article of about 900 words with five headings, a block of JSON and one of CSS, a table and links to a topic and to articles. */
export function articleOf(number: number, topics: readonly string[]): string {
	const random = seeded(number + 1);
	// A number between 0 and 1 as an exponent gives each rank as often as its inverse says.
	const word = () => wordOfRank(Math.floor(VOCABULARY ** (random(RESOLUTION) / RESOLUTION)) - 1);
	const paragraph = (words: number) => `${Array.from({ length: words }, word).join(' ')}.`;
	const topic = topics[number % topics.length] ?? '';
	const links = [topic, `generated-${Math.max(0, number - 1)}`, number % LINKS_TO_FIRST === 0 ? 'generated-0' : topic, topic, topic];
	const blocks = ['', jsonBlock(word, random), '', cssBlock(word, random), ''];
	const sections = Array.from({ length: SECTIONS }, (_, index) =>
		[`## Part ${index + 1} of ${number}`, paragraph(PARAGRAPH_WORDS), `See [[${links[index]}]].`, blocks[index], paragraph(PARAGRAPH_WORDS)].filter((part) => part !== '').join('\n\n'));
	const table = `| ${word()} | value |\n|---|---|\n| one | ${random(1000)} |\n| two | ${random(1000)} |`;
	const day = `20${20 + (number % 6)}-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`;
	const matter = [`id: ${idOf(number)}`, `title: Generated ${number}`, `summary: Article ${number} of a generated corpus.`, `date: ${day}`, `topics: [${topic}]`];
	return `---\n${matter.join('\n')}\n---\n\n${sections.join('\n\n')}\n\n${table}\n`;
}

type Word = () => string;

// Languages that nobody runs: blocks of others would need files.
const jsonBlock = (word: Word, random: Random): string =>
	['```json', '{', `\t"${word()}": { "${word()}": ${random(1000)}, "${word()}": "${word()} ${word()}" },`, `\t"${word()}": [${random(10)}, true, null, "${word()}"],`, `\t"${word()}": {`,
		`\t\t"${word()}": -${random(100)}.5e3,`, `\t\t"${word()}": "${word()}"`, '\t}', '}', '```'].join('\n');

const cssBlock = (word: Word, random: Random): string =>
	['```css', `/* ${word()} ${word()} */`, `.${word()} > a[href^="${word()}"]:not(:hover) {`, `\tcolor: rgb(${random(256)} ${random(256)} ${random(256)} / 80%);`, `\tmargin: ${random(9)}rem auto calc(100% - ${random(90)}px);`,
		'}', `@media (min-width: ${random(90)}em) {`, `\t#${word()}::before { content: "${word()}"; }`, '}', '```'].join('\n');

const topicOf = (slug: string, index: number): string =>
	`---\nid: ${idOf(90_000_000 + index)}\ntitle: Topic ${index + 1}\nsummary: Topic ${index + 1} of a generated corpus.\ndate: 2020-01-01\nestimatedDays: 1\n---\n\n## About ${slug}\n\nText.\n`;

/** All files of a garden of its own with that many articles, by their paths below the content folder. */
export function generatedGarden(articles: number): ReadonlyMap<string, string> {
	const files = new Map([['site.yml', 'title: Generated\ndescription: A generated corpus.\nurl: https://garden.example\n']]);
	const sections = Array.from({ length: OUTLINE_SECTIONS }, (_, section) => {
		const lines = generatedTopics.filter((_topic, index) => index % OUTLINE_SECTIONS === section).map((slug) => `- [ ] [${slug.replace('topic-', 'Topic ')}](topics/${slug}.md)`);
		return `## Section ${section + 1}\n\n${lines.join('\n')}\n`;
	});
	files.set('roadmap.md', `---\ntitle: Generated programme\nweeks: 26\ndaysPerWeek: 5\narticleDays: 0.5\n---\n\n${sections.join('\n')}`);
	for (const [index, slug] of generatedTopics.entries()) files.set(`topics/${slug}.md`, topicOf(slug, index));
	for (let number = 0; number < articles; number += 1) files.set(`articles/generated-${number}.md`, articleOf(number, generatedTopics));
	return files;
}

/** Writes files below a folder. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
	for (const [path, text] of files) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), text);
	}
}
