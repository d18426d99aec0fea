import type { Garden } from '../../model/garden/types.ts';
import type { Slot } from '../../model/schedule/schedule.ts';
import { monthStartingIn } from '../months.ts';
import { stationName } from '../station-name.ts';
import { lineClass, topicLink } from '../topic-link.ts';
import { caption } from './captions.ts';
import { doneStep, point, rowAt, span, tenth, timeAt, type Grid } from './grid.ts';
import type { Bar, DoneMark, Tie, TimetableDrawing } from './types.ts';

const endMargin = 26;

/** Draws the plan into a grid. */
export function drawTimetable(garden: Garden, grid: Grid): TimetableDrawing {
	const { sections, schedule } = garden;
	const slots = [...schedule.slots.values()];
	const across = grid.top + sections.length * grid.pitch;
	const rowOf = (slug: string) => rowAt(grid, (garden.stations.get(slug)?.[0]?.section.number ?? 1) - 1);
	const bars = slots.filter(({ ticks }) => ticks > 0).map((slot) => barOf(garden, grid, slot, rowOf(slot.slug)));
	return {
		width: grid.turned ? tenth(across + 4) : grid.to + 8,
		height: grid.turned ? grid.to + endMargin : tenth(across + endMargin),
		rows: sections.map((section, index) => ({
			number: section.number, title: section.title, url: section.url, line: lineClass(section.number), at: tenth(rowAt(grid, index)),
			caption: grid.turned ? null : caption(garden, section, grid),
		})),
		weeks: schedule.weeks.map(({ number, overflow }) => {
			const [from, to] = [number - 1, number].map((week) => timeAt(grid, week * schedule.weekTicks)) as [number, number];
			return { ...span(grid, from, to, across / 2, across), number, overflow, month: monthStartingIn(garden, number) };
		}),
		bars,
		done: doneMarks(garden, grid, slots, rowOf),
		ties: slots.flatMap((slot) => tieOf(garden, grid, slot)),
		end: tenth(timeAt(grid, schedule.needed)),
		planEnd: tenth(timeAt(grid, schedule.capacity)),
	};
}

function barOf(garden: Garden, grid: Grid, slot: Slot, row: number): Bar {
	const link = topicLink(garden, slot.slug);
	const kind = [slot.basis === 'estimated' ? 'e' : 'g', link?.urgency !== null && 'u', link?.state === 'in-progress' && 'c'];
	return {
		...span(grid, timeAt(grid, slot.start), timeAt(grid, slot.end), row, grid.bar),
		slug: slot.slug, url: link?.url ?? '', line: link?.line ?? '', name: stationName(garden, slot.slug), kind: kind.filter(Boolean).join(' '),
	};
}

/** Finished topics of one row and one instant stand side by side. */
function doneMarks(garden: Garden, grid: Grid, slots: readonly Slot[], rowOf: (slug: string) => number): DoneMark[] {
	const taken = new Map<string, number>();
	return slots.filter(({ ticks }) => ticks === 0).map(({ slug, start }) => {
		const row = rowOf(slug);
		const key = `${row} ${start}`;
		const before = taken.get(key) ?? 0;
		taken.set(key, before + 1);
		const name = stationName(garden, slug);
		return { slug, name, url: topicLink(garden, slug)?.url ?? '', ...point(grid, timeAt(grid, start) + before * doneStep, row) };
	});
}

/** From the row where an interchange is studied to each other row it belongs to. */
function tieOf(garden: Garden, grid: Grid, { slug, start, end }: Slot): Tie[] {
	const rows = (garden.stations.get(slug) ?? []).map(({ section }) => rowAt(grid, section.number - 1));
	if (rows.length < 2) return [];
	const time = timeAt(grid, (start + end) / 2);
	const [from, to] = [point(grid, time, Math.min(...rows)), point(grid, time, Math.max(...rows))];
	return [{ slug, d: `M${from.x} ${from.y}L${to.x} ${to.y}`, rings: rows.map((row) => point(grid, time, row)) }];
}

