import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const WORDS = 'queue index lock page cache broker commit replica stream window header frame token lease vector clock shard cursor batch retry budget signal thread socket buffer kernel memory disk latency'.split(' ');
const [SECTIONS, PARAGRAPH_WORDS] = [5, 90];

/** Numbers from 0 up to a limit that look random and are the same in every run: Numerical Recipes' linear congruence. */
function seeded(seed: number): (limit: number) => number {
	let state = seed;
	return (limit) => {
		state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
		// The low bits of such a generator repeat soon.
		return Math.floor((state / 2 ** 32) * limit);
	};
}

/** An article of about 900 words with five headings, two blocks, a table and links to two topics. */
export function articleOf(number: number, topic: string): string {
	const random = seeded(number + 1);
	const paragraph = (words: number) => `${Array.from({ length: words }, () => WORDS[random(WORDS.length)]).join(' ')}.`;
	const block = () => `\`\`\`text\n${paragraph(20)}\n\`\`\``;
	const sections = Array.from({ length: SECTIONS }, (_, index) => [
		`## Part ${index + 1} of ${number}`,
		paragraph(PARAGRAPH_WORDS),
		index % 2 === 1 ? block() : `See [[${topic}]].`,
		paragraph(PARAGRAPH_WORDS),
	].join('\n\n'));
	const table = `| ${WORDS[random(WORDS.length)]} | value |\n|---|---|\n| one | ${random(1000)} |\n| two | ${random(1000)} |`;
	const day = `2026-01-${String(1 + (number % 28)).padStart(2, '0')}`;
	const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
	const matter = [`id: ${id}`, `title: Generated ${number}`, `summary: Article ${number} of a generated corpus.`, `date: ${day}`, `topics: [${topic}]`];
	return `---\n${matter.join('\n')}\n---\n\n${sections.join('\n\n')}\n\n${table}\n`;
}

/** Writes that many generated articles below a content folder. Each of them is the same in every run. */
export async function writeCorpus(content: string, count: number, topic: string): Promise<void> {
	const folder = join(content, 'articles');
	await mkdir(folder, { recursive: true });
	for (let number = 0; number < count; number += 1) await writeFile(join(folder, `generated-${number}.md`), articleOf(number, topic));
}
