import type { Entries } from '../entries/read-entries.ts';
import { visibilityOf, type Entry } from '../entries/types.ts';
import { issue, type Issue } from '../issues/issue.ts';
import { didYouMean } from '../issues/suggest.ts';

type Report = (found: Issue) => void;

/** Finds slugs and permanent ids that two entries claim. The first by path keeps them. */
export function checkIdentity(entries: readonly Entry[], report: Report): void {
	const [slugs, ids] = [new Map<string, Entry>(), new Map<string, Entry>()];
	for (const entry of entries) {
		const twin = slugs.get(entry.slug);
		if (twin) report(issue('content/duplicate-slug', { ...entry.place([]), line: 1, column: 1 }, { slug: entry.slug, owner: twin.path }));
		slugs.set(entry.slug, twin ?? entry);
		if (entry.kind === 'page') continue;
		const owner = ids.get(entry.id);
		if (owner) report(issue('content/duplicate-id', entry.place(['id']), { id: entry.id, owner: owner.path }));
		ids.set(entry.id, owner ?? entry);
	}
}

/** Checks the slugs that front matter names. `known` are all topic files, so that one mistake has one message. */
export function checkReferences({ topics, articles, projects }: Entries, known: readonly string[], now: number, report: Report): void {
	const isKnown = new Set(known);
	const bySlug = new Map(topics.map((topic) => [topic.slug, topic]));
	const check = (entry: Entry, field: string, slugs: readonly string[]) => {
		for (const [index, slug] of slugs.entries()) {
			const place = () => entry.place([field, index]);
			if (slug === entry.slug) report(issue('reference/self', place(), { field }));
			else if (!isKnown.has(slug)) report(issue('reference/unknown', place(), { field, slug }, didYouMean(slug, known)));
			const target = bySlug.get(slug);
			if (target !== undefined && target !== entry) checkVisibility(entry, target, now, place, report);
		}
	};
	for (const topic of topics) {
		check(topic, 'prerequisites', topic.prerequisites);
		check(topic, 'related', topic.related);
		if (topic.written && topic.date === undefined) report(issue('topic/undated', topic.place([]), {}));
	}
	for (const entry of [...articles, ...projects]) check(entry, 'topics', entry.topics);
}

/** Finds published pages that link to one which readers cannot see. */
export function checkVisibility(entry: Entry, target: Entry, now: number, place: Entry['place'], report: Report): void {
	const state = visibilityOf(target, now);
	if (state === 'published' || visibilityOf(entry, now) !== 'published') return;
	report(issue('draft/link', place([]), { target: target.url, state: state === 'draft' ? 'a draft' : 'scheduled for later' }));
}
