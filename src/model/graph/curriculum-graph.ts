/** Who needs whom. Slugs are the nodes; an edge runs from a prerequisite to what it unlocks. */
export interface CurriculumGraph {
	/** Prerequisites of each topic, in its author's order. */
	readonly prerequisites: ReadonlyMap<string, readonly string[]>;
	/** What each topic unlocks directly, in outline order. */
	readonly unlocks: ReadonlyMap<string, readonly string[]>;
}

/** A topic as the graph sees it. */
export interface GraphNode {
	readonly slug: string;
	readonly prerequisites: readonly string[];
}

/** Joins topics, given in outline order, into a graph. Prerequisites that are no topic are left out. */
export function buildGraph(nodes: readonly GraphNode[]): CurriculumGraph {
	const unlocks = new Map<string, string[]>(nodes.map(({ slug }) => [slug, []]));
	const prerequisites = new Map<string, string[]>();
	for (const node of nodes) {
		const known = [...new Set(node.prerequisites)].filter((slug) => unlocks.has(slug) && slug !== node.slug);
		prerequisites.set(node.slug, known);
		for (const slug of known) unlocks.get(slug)?.push(node.slug);
	}
	return { prerequisites, unlocks };
}

/** Every topic that has to come before this one, directly or through others. */
export function ancestors(graph: CurriculumGraph, slug: string): ReadonlySet<string> {
	const found = new Set<string>();
	const open = [...(graph.prerequisites.get(slug) ?? [])];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		if (found.has(next)) continue;
		found.add(next);
		open.push(...(graph.prerequisites.get(next) ?? []));
	}
	return found;
}

/** The topics that can be started now: not known yet, and every prerequisite known. In outline order. */
export function startable(graph: CurriculumGraph, known: ReadonlySet<string>): string[] {
	return [...graph.prerequisites]
		.filter(([slug, needs]) => !known.has(slug) && needs.every((need) => known.has(need)))
		.map(([slug]) => slug);
}
