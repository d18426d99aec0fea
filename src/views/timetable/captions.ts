import type { Garden, Section } from '../../model/garden/types.ts';
import { textWidth } from '../route/text-width.ts';
import { doneStep, tenth, timeAt, type Grid } from './grid.ts';
import type { TimetableRow } from './types.ts';

const size = 11;
const margin = 9;
/** How much narrower letters of regular weight are than the bold ones that widths are reckoned with. */
const regular = 0.95;

/** The names of a section's topics in the widest empty part of its row, in order of study; null where none has room. */
export function caption(garden: Garden, section: Section, grid: Grid): TimetableRow['caption'] {
	const { slots, order } = garden.schedule;
	const slugs = order.filter((slug) => section.items.some((item) => item.slug === slug));
	if (slugs.length === 0) return null;
	const taken = slugs.flatMap((slug) => {
		const slot = slots.get(slug);
		// Finished topics stand side by side at one instant.
		const marks = slot?.ticks === 0 ? slugs.filter((other) => slots.get(other)?.ticks === 0 && slots.get(other)?.start === slot.start).length : 0;
		return slot ? [{ from: timeAt(grid, slot.start) - margin, to: timeAt(grid, slot.end) + margin + Math.max(0, marks - 1) * doneStep }] : [];
	}).sort((a, b) => a.from - b.from);
	const gap = widestGap(taken, grid.from, grid.to);
	const titles = slugs.map((slug) => garden.topics.get(slug)?.title ?? slug);
	const text = fitting(titles, gap.to - gap.from);
	if (text === null) return null;
	const anchor = gap.to >= grid.to || gap.from > grid.from ? 'start' : 'end';
	return { text, anchor, x: tenth(anchor === 'start' ? gap.from : gap.to) };
}

interface Gap {
	readonly from: number;
	readonly to: number;
}

function widestGap(taken: readonly Gap[], from: number, to: number): Gap {
	let reached = from;
	const gaps = taken.map((part): Gap => {
		const gap = { from: reached, to: part.from };
		reached = Math.max(reached, part.to);
		return gap;
	});
	return [...gaps, { from: reached, to }].reduce((best, gap) => (gap.to - gap.from > best.to - best.from ? gap : best));
}

/** As many names as there is room for, and how many more there are. */
function fitting(titles: readonly string[], width: number): string | null {
	for (let count = titles.length; count > 0; count--) {
		const rest = titles.length - count;
		const text = titles.slice(0, count).join(' · ') + (rest > 0 ? ` and ${rest} more` : '');
		if (textWidth(text, size) * regular <= width) return text;
	}
	return null;
}
