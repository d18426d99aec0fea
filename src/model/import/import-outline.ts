import { importIssue, type ImportIssue } from './issues.ts';
import { nameTopics } from './name-topics.ts';
import { readLooseOutline } from './read-loose-outline.ts';
import type { NamedOutline } from './types.ts';
import { writeRoadmap } from './write-roadmap.ts';
import { isLongTitle, writeTopic } from './write-topic.ts';

/** What an outline becomes. */
export interface Import {
	readonly outline: NamedOutline;
	/** Texts by their path below the content folder. */
	readonly files: ReadonlyMap<string, string>;
	readonly issues: readonly ImportIssue[];
}

/** Turns a loosely written outline into the roadmap and its topic files; `makeId` gives a new permanent id. */
export function importOutline(text: string, makeId: () => string): Import {
	const { outline, issues } = readLooseOutline(text);
	const { named, issues: repeats } = nameTopics(outline);
	const long = named.sections
		.flatMap(({ items }) => items)
		.filter(({ title }) => isLongTitle(title))
		.map((item) => importIssue('import/long-title', item, item.title));
	const topics = named.topics.map((topic) => [`topics/${topic.slug}.md`, writeTopic(topic, makeId())] as const);
	return {
		outline: named,
		files: new Map([['roadmap.md', writeRoadmap(named)], ...topics]),
		issues: [...issues, ...repeats, ...long].sort((a, b) => a.line - b.line || a.column - b.column),
	};
}
