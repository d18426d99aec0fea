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
export function describeKept({ found, made }: KeptCounts, pages: { readonly drawn: number; readonly total: number }): string {
	return `${made} results made and ${found} found in the cache, ${pages.drawn} of ${pages.total} files drawn`;
}
