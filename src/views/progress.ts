import { startable } from '../model/graph/curriculum-graph.ts';
import type { Garden } from '../model/garden/types.ts';
import { stateOf, topicLinks, type TopicLink } from './topic-link.ts';

/** Where the programme stands. */
export interface Progress {
	readonly total: number;
	readonly done: number;
	readonly written: number;
	readonly current: readonly TopicLink[];
	/** The next topic in order of study that is neither done nor begun. */
	readonly next: TopicLink | null;
	/** What can be started now: every prerequisite is done. In order of study. */
	readonly open: readonly TopicLink[];
}

/** Counts states, and finds what is under way and what comes next. */
export function progressOf(garden: Garden): Progress {
	const { order } = garden.schedule;
	const inState = (state: string) => order.filter((slug) => stateOf(garden, slug) === state);
	const done = inState('done');
	const open = new Set(startable(garden.graph, new Set(done)));
	return {
		total: garden.topics.size,
		done: done.length,
		written: [...garden.topics.values()].filter(({ written }) => written).length,
		current: topicLinks(garden, inState('in-progress')),
		next: topicLinks(garden, inState('planned'))[0] ?? null,
		open: topicLinks(garden, order.filter((slug) => open.has(slug))),
	};
}
