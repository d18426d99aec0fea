import type { Garden } from '../../model/garden/types.ts';
import { topicLink } from '../topic-link.ts';
import { timeOf } from '../topic/time-view.ts';
import { count, dateInWords, stateInWords } from '../words.ts';

/** What a link shows of its target before it is followed. */
export interface Preview {
	readonly title: string;
	readonly kind: string;
	readonly summary: string;
	readonly facts: string;
}

/** The previews of topics, articles, projects and sections by address. */
export function previews(garden: Garden): ReadonlyMap<string, Preview> {
	const all = new Map<string, Preview>();
	for (const { slug, title, summary, url, written } of garden.topics.values()) {
		const link = topicLink(garden, slug);
		const state = link === null ? '' : stateInWords(link.state, link.progress);
		const time = link?.state === 'done' ? '' : `, ${timeOf(garden, slug).phrase}`;
		all.set(url, { title, kind: 'Topic', summary, facts: `${state}${time}${written ? '' : '; not written yet'}` });
	}
	for (const { title, summary, url, date } of garden.articles) all.set(url, { title, kind: 'Article', summary, facts: dateInWords(date) });
	for (const { title, summary, url, days } of garden.projects) all.set(url, { title, kind: 'Project', summary, facts: count(days, 'study day') });
	for (const { title, summary, url, number, items } of garden.sections) {
		all.set(url, { title, kind: `Line ${number}`, summary: summary ?? '', facts: count(items.length, 'topic') });
	}
	return all;
}
