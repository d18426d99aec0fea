/** A page with the day of publication of its article (ISO); null for what stands outside of time. */
interface DatedPage {
	readonly day: string | null;
}

// An index of so many pages is made in about two seconds; a year with more of them is indexed by halves or quarters.
const MOST_PAGES = 500;

const MONTHS = 12;

/**
 * Pages by the span of time in which they were published, newest first: what is older rests. Years with many pages
 * are divided. What stands outside of time has no name.
 */
export function groupByTime<Page extends DatedPage>(pages: readonly Page[]): ReadonlyMap<string | null, readonly Page[]> {
	const years = Map.groupBy(pages, ({ day }) => day?.slice(0, 4) ?? null);
	const groups = [...years].flatMap(([year, all]): [string | null, readonly Page[]][] => {
		const spans = year === null || all.length <= MOST_PAGES ? 1 : all.length <= 2 * MOST_PAGES ? 2 : 4;
		if (spans === 1) return [[year, all]];
		return [...Map.groupBy(all, ({ day }) => `${year}-${1 + Math.floor(((Number(day?.slice(5, 7)) - 1) * spans) / MONTHS)}of${spans}`)];
	});
	return new Map(groups.sort(([a], [b]) => ((b ?? '~') < (a ?? '~') ? -1 : 1)));
}
