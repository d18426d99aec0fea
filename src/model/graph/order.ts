import type { CurriculumGraph } from './curriculum-graph.ts';

/** An order of study, and the circles that had to be broken to make one. */
export interface StudyOrder {
	readonly order: readonly string[];
	/** Each as the slugs along it; the first one is needed by the last. */
	readonly cycles: readonly (readonly string[])[];
}

/**
 * Orders topics so that each comes after its prerequisites, and otherwise as `wanted` has them.
 * A prerequisite that stands later in `wanted` is pulled forward to just before the first topic that needs it.
 */
export function studyOrder(graph: CurriculumGraph, wanted: readonly string[]): StudyOrder {
	const order: string[] = [];
	const cycles: string[][] = [];
	const placed = new Set<string>();
	const path: string[] = [];
	const place = (slug: string): void => {
		if (placed.has(slug)) return;
		const start = path.indexOf(slug);
		if (start >= 0) {
			cycles.push(path.slice(start));
			return;
		}
		path.push(slug);
		for (const need of graph.prerequisites.get(slug) ?? []) place(need);
		path.pop();
		if (placed.has(slug)) return;
		placed.add(slug);
		order.push(slug);
	};
	for (const slug of wanted) place(slug);
	return { order, cycles };
}
