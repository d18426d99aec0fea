import { seeded, type Random } from '../../scripts/bench/seeded.ts';
import { id } from '../fixtures/garden.ts';

interface Text {
	readonly number: number;
	readonly title: string;
	readonly words: string;
	/** Slugs of the pages that it links to. */
	readonly links: readonly string[];
}

/** A garden as its author thinks of it; the files follow from it, so that no edit leaves a mistake behind. */
export interface Draft {
	readonly topics: ReadonlyMap<string, Text>;
	readonly articles: ReadonlyMap<string, Text & { readonly topic: string }>;
	/** Whether there is an article in MDX. What it holds is bundled with the code, so that Astro itself has to build. */
	readonly live: boolean;
	/** The lines of the outline: a topic, its section and whether it is done. */
	readonly lines: readonly { readonly topic: string; readonly section: number; readonly done: boolean }[];
}

const SECTIONS = 2;
const WORDS = ['lock', 'queue', 'page', 'index', 'lease', 'clock', 'batch', 'frame'];
const topicSlugs = ['ant', 'bee', 'cat', 'dog'];

const pick = <Item>(random: Random, items: readonly Item[]): Item => items[random(items.length)] as Item;
const sentence = (random: Random): string => `${Array.from({ length: 6 }, () => pick(random, WORDS)).join(' ')}.`;

/** The garden that every sequence begins with. */
export function firstDraft(): Draft {
	const text = (number: number, title: string, links: readonly string[]): Text => ({ number, title, words: 'First words.', links });
	return {
		topics: new Map(topicSlugs.map((slug, index) => [slug, text(index, `Topic ${slug}`, topicSlugs.slice(0, index))])),
		articles: new Map([0, 1, 2].map((index) => [`news-${index}`, { ...text(100 + index, `News ${index}`, ['ant', 'bee']), topic: 'cat' }])),
		live: false,
		lines: topicSlugs.map((topic, index) => ({ topic, section: index % SECTIONS, done: false })),
	};
}

type Edit = (draft: Draft, random: Random, next: number) => Draft;

const withText = (draft: Draft, slug: string, change: (text: Text) => Partial<Text>): Draft => {
	const [topic, article] = [draft.topics.get(slug), draft.articles.get(slug)];
	if (topic !== undefined) return { ...draft, topics: new Map(draft.topics).set(slug, { ...topic, ...change(topic) }) };
	if (article !== undefined) return { ...draft, articles: new Map(draft.articles).set(slug, { ...article, ...change(article) }) };
	return draft;
};
const slugsOf = ({ topics, articles }: Draft): string[] => [...topics.keys(), ...articles.keys()];

/** Leaves out an article, and gives all links to it to a topic instead. */
function without(draft: Draft, gone: string, instead: string): Draft {
	const relink = <Kind extends Text>(texts: ReadonlyMap<string, Kind>) =>
		new Map([...texts].filter(([slug]) => slug !== gone).map(([slug, text]) => [slug, { ...text, links: text.links.map((link) => (link === gone ? instead : link)) }]));
	return { ...draft, topics: relink(draft.topics), articles: relink(draft.articles) };
}

/** Everything that authors do, by its name. */
const edits: Readonly<Record<string, Edit>> = {
	add: (draft, random, next) => ({
		...draft,
		articles: new Map(draft.articles).set(`news-${next}`, { number: 100 + next, title: `News ${next}`, words: sentence(random), links: [pick(random, slugsOf(draft))], topic: pick(random, topicSlugs) }),
	}),
	edit: (draft, random) => withText(draft, pick(random, slugsOf(draft)), () => ({ words: sentence(random) })),
	rename: (draft, random, next) => {
		const slug = pick(random, [...draft.articles.keys()]);
		const article = draft.articles.get(slug);
		if (article === undefined) return draft;
		const name = `news-${next}`;
		const renamed = without(draft, slug, name);
		// It may have linked to itself.
		const links = article.links.map((link) => (link === slug ? name : link));
		return { ...renamed, articles: new Map(renamed.articles).set(name, { ...article, links }) };
	},
	delete: (draft, random) => (draft.articles.size < 2 ? draft : without(draft, pick(random, [...draft.articles.keys()]), 'ant')),
	retitle: (draft, random, next) => withText(draft, pick(random, slugsOf(draft)), () => ({ title: `Title ${next} ${pick(random, WORDS)}` })),
	relink: (draft, random) => {
		const links = Array.from({ length: random(4) }, () => pick(random, slugsOf(draft)));
		return withText(draft, pick(random, slugsOf(draft)), () => ({ links }));
	},
	move: (draft, random) => {
		const lines = [...draft.lines];
		const [line] = lines.splice(random(lines.length), 1);
		if (line !== undefined) lines.splice(random(lines.length + 1), 0, { ...line, section: random(SECTIONS) });
		return { ...draft, lines };
	},
	live: (draft) => ({ ...draft, live: !draft.live }),
	tick: (draft, random) => {
		const chosen = random(draft.lines.length);
		return { ...draft, lines: draft.lines.map((line, index) => (index === chosen ? { ...line, done: !line.done } : line)) };
	},
};

const MOST_EDITS = 4;

/** A garden after a sequence of edits, and which they were. */
export interface Edited {
	readonly draft: Draft;
	readonly told: string;
}

/** A garden that is edited again and again: after every `step`-th sequence from `first` to `last`. */
export function* editedDrafts(first: number, step: number, last: number): Generator<Edited> {
	const kinds = Object.entries(edits);
	let draft = firstDraft();
	for (let sequence = first, next = 10; sequence <= last; sequence += step) {
		const random = seeded(sequence);
		const chosen = Array.from({ length: 1 + random(MOST_EDITS) }, () => pick(random, kinds));
		for (const [, edit] of chosen) draft = edit(draft, random, (next += 1));
		yield { draft, told: `sequence ${sequence}: ${chosen.map(([name]) => name).join(', ')}` };
	}
}

/** The files of a garden, by their paths below the content folder. */
export function filesOf({ topics, articles, live, lines }: Draft): ReadonlyMap<string, string> {
	const head = ({ number, title }: Text, more: string) => `---\nid: ${id(number)}\ntitle: ${title}\nsummary: What ${title} says.\ndate: 2026-01-0${1 + (number % 7)}\n${more}---\n`;
	const body = ({ words, links }: Text) => `\n## First\n\n${words}\n\n${links.map((link) => `See [[${link}]].`).join('\n')}\n`;
	const section = (number: number) => {
		const stops = lines.filter((line) => line.section === number).map(({ topic, done }) => `- [${done ? 'x' : ' '}] [${topics.get(topic)?.title}](topics/${topic}.md)`);
		return `## Section ${number}\n\n${stops.join('\n')}\n`;
	};
	return new Map([
		['site.yml', 'title: Garden\ndescription: A garden that changes.\nurl: https://garden.example\n'],
		['roadmap.md', `---\ntitle: Programme\nweeks: 2\ndaysPerWeek: 5\narticleDays: 0.5\n---\n\n${Array.from({ length: SECTIONS }, (_, number) => section(number)).join('\n')}`],
		...[...topics].map(([slug, text]) => [`topics/${slug}.md`, `${head(text, 'estimatedDays: 1\n')}${body(text)}`] as const),
		...(live ? [['articles/live.mdx', `${head({ number: 99, title: 'Live', words: '', links: [] }, 'topics: [ant]\n')}\n## First\n\nSee [[bee]], of which there are {1 + 1}.\n`] as const] : []),
		...[...articles].map(([slug, text]) => [`articles/${slug}.md`, `${head(text, `topics: [${text.topic}]\n`)}${body(text)}`] as const),
	]);
}
