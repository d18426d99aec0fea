import { studyOrder } from '../graph/order.ts';
import type { CurriculumGraph } from '../graph/curriculum-graph.ts';
import type { Topic } from '../entries/types.ts';
import { issue, type Issue } from '../issues/issue.ts';
import { didYouMean } from '../issues/suggest.ts';
import type { Outline } from '../outline/types.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { toDays } from '../schedule/ticks.ts';

type Report = (found: Issue) => void;

/** Compares the outline with the topic files. `known` are all of them, readable or not. */
export function checkOutline(outline: Outline, topics: readonly Topic[], known: readonly string[], report: Report): void {
	const items = outline.sections.flatMap((section) => section.items);
	for (const { slug, title, path, place } of items) {
		if (!known.includes(slug)) report(issue('outline/no-topic', place, { path, title }, didYouMean(slug, known)));
	}
	const listed = new Set(items.map(({ slug }) => slug));
	for (const topic of topics) {
		const { slug, title } = topic;
		if (!listed.has(slug) && !topic.draft) report(issue('outline/unlisted-topic', topic.place(['title']), { slug, title }));
	}
}

/** Finds lines that link to a project which does not exist. `known` are the paths of all briefs. */
export function checkExtras(outline: Outline, known: readonly string[], report: Report): void {
	for (const { extras, place } of outline.sections.flatMap((section) => section.items)) {
		for (const { path } of extras) {
			if (path !== null && !known.includes(path)) report(issue('outline/no-project', place, { path }, didYouMean(path, known)));
		}
	}
}

/** Reports each circle of prerequisites once, at the topic that comes first in the outline. */
export function checkCycles(graph: CurriculumGraph, topics: readonly Topic[], report: Report): void {
	const seen = new Set<string>();
	const inOrder = [...graph.prerequisites.keys()];
	for (const found of studyOrder(graph, inOrder).cycles) {
		const key = [...found].sort().join(' ');
		const start = found.indexOf(inOrder.find((slug) => found.includes(slug)) ?? '');
		const cycle = [...found.slice(start), ...found.slice(0, start)];
		const first = topics.find(({ slug }) => slug === cycle[0]);
		if (seen.has(key) || first === undefined) continue;
		seen.add(key);
		report(issue('graph/cycle', first.place(['prerequisites']), { path: [...cycle, cycle[0]].join(' → ') }));
	}
}

/** Reports topics without any time, and a plan that does not fit its weeks. */
export function checkSchedule(plan: Schedule, outline: Outline, topics: readonly Topic[], file: string, report: Report): void {
	const listed = new Set(outline.sections.flatMap(({ items }) => items.map(({ slug }) => slug)));
	for (const topic of topics) {
		if (listed.has(topic.slug) && !plan.slots.has(topic.slug)) report(issue('topic/no-time', topic.place([]), {}));
	}
	if (plan.slack >= 0) return;
	const [needed, capacity, over] = [plan.needed, plan.capacity, -plan.slack].map(toDays);
	report(issue('schedule/overload', { file, line: 1, column: 1 }, { needed: needed ?? 0, capacity: capacity ?? 0, over: over ?? 0 }));
}
