/** How much of what a build needs was kept by an earlier one. */
export interface KeptCounts {
	found: number;
	made: number;
}

// Pages are bundled apart from what runs beside Astro, so a variable of this module would be one in each of them.
const COUNTS = Symbol.for('garden:kept-counts');
const shared = globalThis as { [COUNTS]?: KeptCounts };

/** The counts of this process, to read and to add to. */
export const keptCounts = (): KeptCounts => (shared[COUNTS] ??= { found: 0, made: 0 });

/** The counts in one line. */
export const describeKept = ({ found, made }: KeptCounts): string => `cache: ${found} results found, ${made} made`;
