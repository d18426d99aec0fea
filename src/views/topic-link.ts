import type { Entry } from '../model/entries/types.ts';
import type { Garden } from '../model/garden/types.ts';
import type { State } from '../model/outline/types.ts';

/** A topic as other pages point to it. */
export interface TopicLink {
	readonly slug: string;
	readonly title: string;
	readonly summary: string;
	readonly url: string;
	readonly state: State;
	readonly progress: string | null;
	readonly urgency: 'not urgent' | null;
	readonly written: boolean;
	/** Class of its first line's colour. */
	readonly line: string;
	/** Numbers of the sections it stands in. */
	readonly sections: readonly number[];
}

/** The colour class of a section's line; the eighteen colours repeat in longer programmes. */
export const lineClass = (section: number): string => `line-${((section - 1) % 18) + 1}`;

/** A topic by its slug; null where readers cannot see it. */
export function topicLink(garden: Garden, slug: string): TopicLink | null {
	const topic = garden.topics.get(slug);
	const stations = garden.stations.get(slug) ?? [];
	const first = stations[0];
	if (topic === undefined || first === undefined) return null;
	const items = stations.map(({ item }) => item);
	const { title, summary, url, written } = topic;
	return {
		slug, title, summary, url, written,
		state: stateOf(garden, slug),
		progress: items.find(({ progress }) => progress !== null)?.progress ?? null,
		urgency: items.every(({ urgency }) => urgency !== null) ? 'not urgent' : null,
		line: lineClass(first.section.number),
		sections: stations.map(({ section }) => section.number),
	};
}

/** The colour class of the line that an entry belongs to by its first topic; null where it belongs to none. */
export function lineOf(garden: Garden, entry: Entry): string | null {
	const topics = entry.kind === 'topic' ? [entry.slug] : 'topics' in entry ? entry.topics : [];
	return topicLink(garden, topics[0] ?? '')?.line ?? null;
}

/** Several topics, those left out that readers cannot see. */
export const topicLinks = (garden: Garden, slugs: readonly string[]): TopicLink[] =>
	slugs.map((slug) => topicLink(garden, slug)).filter((link) => link !== null);

/** A topic's state: done where any of its lines says so, else in progress where any does. */
export function stateOf(garden: Garden, slug: string): State {
	const states = (garden.stations.get(slug) ?? []).map(({ item }) => item.state);
	return states.includes('done') ? 'done' : states.includes('in-progress') ? 'in-progress' : 'planned';
}
