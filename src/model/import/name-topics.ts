import { importIssue, type ImportIssue } from './issues.ts';
import { claimSlug, slugify } from './slugify.ts';
import type { LooseOutline, LooseSection, NamedItem, NamedOutline, NamedTopic, PlacedItem } from './types.ts';

// Astro's routes take a file of this name for its folder.
const reserved = ['index'];

/** Gives sections and items their slugs; items whose titles are alike become one topic. */
export function nameTopics(outline: LooseOutline): { named: NamedOutline; issues: ImportIssue[] } {
	const taken = new Set<string>();
	const sections = outline.sections.map((section) => ({ ...section, slug: claimSlug(slugify(section.title), taken) }));
	const topics = new Map<string, NamedTopic>();
	// A practice topic has its section's name, so its slug is settled before an item can take it.
	const practices = sections.filter(({ items }) => items[0]?.isPractice).map(({ slug }) => `${slug}-practice`);
	const topicSlugs = new Set([...reserved, ...practices]);
	const name = (item: PlacedItem, sectionSlug: string): NamedItem => {
		const key = item.isPractice ? `section ${sectionSlug}` : `topic ${compareKey(item.title)}`;
		const known = topics.get(key);
		const slug = known?.slug ?? (item.isPractice ? `${sectionSlug}-practice` : claimSlug(slugify(item.title), topicSlugs));
		topics.set(key, { slug, title: known?.title ?? item.title, time: known?.time ?? item.time });
		return { ...item, slug };
	};
	const named = sections.map((section) => ({ ...section, items: section.items.map((item) => name(item, section.slug)) }));
	return { named: { ...outline, sections: named, topics: [...topics.values()] }, issues: outline.sections.flatMap(findRepeats) };
}

function findRepeats({ items }: LooseSection): ImportIssue[] {
	const keys = items.map(({ title }) => compareKey(title));
	return items.filter((_, index) => keys.indexOf(keys[index] ?? '') < index).map((item) => importIssue('import/repeated-item', item, item.title));
}

/** What two titles of one topic share: their letters and digits, with the signs that tell C, C++ and C# apart. */
export function compareKey(title: string): string {
	const spaced = title.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}\p{M}+#]+/gu, ' ').trim();
	// Between digits a separator counts: 1.1 is not 11.
	return spaced.replace(/(?<!\d) | (?!\d)/g, '') || title;
}
