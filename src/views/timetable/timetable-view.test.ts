import { beforeAll, describe, expect, it } from 'vitest';
import { programme } from '../../../tests/fixtures/programme.ts';
import { loadGarden } from '../../adapters/content/load-garden.ts';
import type { Garden } from '../../model/garden/types.ts';
import { timetableView } from './timetable-view.ts';

let real: Garden;

beforeAll(async () => {
	const loaded = await loadGarden();
	if (loaded.garden === null) throw new Error('There is no garden');
	real = loaded.garden;
});

describe('the real timetable', () => {
	it('has a bar or a mark for every topic', () => {
		for (const drawing of [timetableView(real).wide, timetableView(real).tall]) {
			const drawn = [...drawing.bars, ...drawing.done].map(({ slug }) => slug).sort();
			expect(drawn).toEqual([...real.topics.keys()].sort());
		}
	});

	it('draws each bar where its slot is, to a tenth', () => {
		const { bars, weeks } = timetableView(real).wide;
		const [first, last] = [weeks[0], weeks.at(-1)];
		const scale = ((last?.x ?? 0) + (last?.width ?? 0) - (first?.x ?? 0)) / (weeks.length * real.schedule.weekTicks);
		for (const { slug, x, width } of bars) {
			const slot = real.schedule.slots.get(slug);
			expect(Math.abs(x - (first?.x ?? 0) - (slot?.start ?? 0) * scale)).toBeLessThan(0.11);
			expect(Math.abs(width - (slot?.ticks ?? 0) * scale)).toBeLessThan(0.11);
		}
	});

	it('ties each topic of two sections to both rows', () => {
		const { ties } = timetableView(real).wide;
		const expected = [...real.stations].filter(([, lines]) => lines.length > 1).map(([slug, { length }]) => [slug, length]);
		expect(ties.map(({ slug, rings }) => [slug, rings.length]).sort()).toEqual(expected.sort());
	});

	it('tells given time from estimated time', () => {
		for (const { slug, kind } of timetableView(real).wide.bars) {
			expect(kind.split(' ')[0]).toBe(real.schedule.slots.get(slug)?.basis === 'estimated' ? 'e' : 'g');
		}
	});

	it('lists every week with all its study', () => {
		const { weeks } = timetableView(real);
		expect(weeks.map(({ number }) => number)).toEqual(real.schedule.weeks.map(({ number }) => number));
		const studied = new Set(weeks.flatMap(({ parts }) => parts.map(({ link }) => link.slug)));
		expect(studied.size).toBe([...real.schedule.slots.values()].filter(({ ticks }) => ticks > 0).length);
		expect(weeks.filter(({ month }) => month !== null)).toHaveLength(6);
	});

	it('comes out the same every time', () => {
		expect(JSON.stringify(timetableView(real))).toBe(JSON.stringify(timetableView(real)));
	});
});

describe('a plan that is too full', () => {
	const view = () => timetableView(programme(2, { One: [{ slug: 'a', title: 'A', days: 12 }, { slug: 'b', title: 'B', days: 3, done: true }] }));

	it('marks the weeks after its end and says how much is missing', () => {
		expect(view().weeks.map(({ overflow }) => overflow)).toEqual([false, false, true]);
		expect(view().ending).toBe('3 days more than the plan holds');
		expect(view().wide.planEnd).toBeLessThan(view().wide.end);
	});

	it('says what is free in the last week', () => {
		expect(view().weeks.at(-1)?.free).toBe('1.5 days');
	});
});
