import { expect, it } from 'vitest';
import { groupByTime } from './group-pages.ts';

/** As many pages as asked for, spread evenly over the months of a year. */
const inYear = (year: number, count: number) => Array.from({ length: count }, (_, index) => ({ day: `${year}-${String(1 + (index % 12)).padStart(2, '0')}-01` }));
const sizes = (pages: readonly { day: string | null }[]) => [...groupByTime(pages)].map(([name, { length }]) => [name, length]);

it('pages are grouped by year, newest first, behind those outside of time', () => {
	expect(sizes([...inYear(2024, 3), { day: null }, ...inYear(2025, 2)])).toEqual([[null, 1], ['2025', 2], ['2024', 3]]);
});

it('a year with many pages is divided into halves, and one with twice as many into quarters', () => {
	expect(sizes(inYear(2024, 500))).toEqual([['2024', 500]]);
	expect(sizes(inYear(2024, 600))).toEqual([['2024-2of2', 300], ['2024-1of2', 300]]);
	expect(sizes(inYear(2024, 1200))).toEqual([['2024-4of4', 300], ['2024-3of4', 300], ['2024-2of4', 300], ['2024-1of4', 300]]);
});
