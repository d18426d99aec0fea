import type { Topic } from '../entries/types.ts';
import { buildGraph } from '../graph/curriculum-graph.ts';
import { studyOrder } from '../graph/order.ts';
import type { Outline } from '../outline/types.ts';
import { schedule } from '../schedule/schedule.ts';
import { topicTimes } from '../schedule/topic-time.ts';
import type { Garden, Section, Station } from './types.ts';

type Curriculum = Pick<Garden, 'sections' | 'topics' | 'stations' | 'graph' | 'schedule'>;

/** Joins the outline with its topics: stations, graph and plan. Lines without a topic are left out. */
export function joinCurriculum(outline: Outline, visible: readonly Topic[]): Curriculum {
	const bySlug = new Map(visible.map((topic) => [topic.slug, topic]));
	const sections = outline.sections.map((section, index): Section => ({
		...section,
		items: section.items.filter(({ slug }) => bySlug.has(slug)),
		number: index + 1,
		url: `/sections/${section.slug}/`,
	}));
	const stations = new Map<string, Station[]>();
	for (const section of sections) {
		for (const item of section.items) stations.set(item.slug, [...(stations.get(item.slug) ?? []), { section, item }]);
	}
	const topics = new Map([...stations.keys()].flatMap((slug) => {
		const topic = bySlug.get(slug);
		return topic ? [[slug, topic] as const] : [];
	}));
	const graph = buildGraph([...topics.values()]);
	const urgent = (slug: string) => stations.get(slug)?.every(({ item }) => item.urgency === null) ?? true;
	const inOrder = [...topics.keys()];
	const wanted = [...inOrder.filter(urgent), ...inOrder.filter((slug) => !urgent(slug))];
	const estimates = new Map([...topics.values()].flatMap(({ slug, estimatedDays }) => (estimatedDays === undefined ? [] : [[slug, estimatedDays] as const])));
	const plan = schedule(outline, studyOrder(graph, wanted).order, topicTimes({ ...outline, sections }, estimates));
	return { sections, topics, stations, graph, schedule: plan };
}
