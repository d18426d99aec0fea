import type { Garden } from '../../model/garden/types.ts';
import { extraView } from '../project/extra-view.ts';
import { progressOf } from '../progress.ts';
import { timeOf } from '../topic/time-view.ts';
import { lineClass, topicLink } from '../topic-link.ts';
import { stateInWords } from '../words.ts';
import type { RouteRun, RouteStop } from './types.ts';

/** The route as a list: topics in order of study, joined where neighbours are of one section. */
export function routeRuns(garden: Garden): RouteRun[] {
	const { current, next } = progressOf(garden);
	const now = new Set(current.map(({ slug }) => slug));
	const runs: (RouteRun & { stops: RouteStop[] })[] = [];
	for (const slug of garden.schedule.order) {
		const link = topicLink(garden, slug);
		const [own, ...others] = garden.stations.get(slug) ?? [];
		if (link === null || own === undefined) continue;
		const { number, title, url } = own.section;
		const stop: RouteStop = {
			link,
			flag: now.has(slug) ? 'now' : slug === next?.slug ? 'next' : null,
			facts: factsOf(garden, slug),
			extras: [own, ...others].flatMap(({ item }) => item.extras.map((extra) => extraView(garden, extra))),
			changes: others.map(({ section }) => ({ number: section.number, title: section.title, url: section.url, line: lineClass(section.number) })),
		};
		const last = runs.at(-1);
		if (last?.number === number) last.stops.push(stop);
		else runs.push({ number, title, url, line: link.line, again: runs.some((run) => run.number === number), stops: [stop] });
	}
	return runs;
}

function factsOf(garden: Garden, slug: string): string {
	const link = topicLink(garden, slug);
	if (link === null) return '';
	const state = link.state === 'planned' ? [] : [stateInWords(link.state, link.progress).toLowerCase()];
	const time = link.state === 'done' ? [] : [timeOf(garden, slug).phrase];
	return [...state, ...(link.urgency === null ? [] : [link.urgency]), ...time].join(', ');
}
