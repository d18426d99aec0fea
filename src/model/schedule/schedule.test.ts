import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GARDEN_SEED, GARDEN_TIMEOUT, SEED, arbitraryGarden } from '../../../tests/fixtures/arbitrary-garden.ts';
import { build, grow } from '../../../tests/fixtures/garden.ts';
import { ancestors } from '../graph/curriculum-graph.ts';
import type { Outline } from '../outline/types.ts';
import { schedule, type Schedule } from './schedule.ts';

const outline = (weeks: number, daysPerWeek: number, articleDays: number): Outline => ({ title: '', weeks, daysPerWeek, articleDays, sections: [] });
const plan = (frame: Outline, ticks: readonly number[]) => {
	const times = new Map(ticks.map((one, index) => [`t${index}`, { ticks: one, basis: 'estimated' as const }]));
	return schedule(frame, [...times.keys()], times);
};

/** What has to hold of every plan. */
function expectSound(found: Schedule): void {
	const given = new Map<string, number>();
	for (const [index, week] of found.weeks.entries()) {
		expect(week.number).toBe(index + 1);
		expect(week.used).toBe(week.parts.reduce((all, { ticks }) => all + ticks, 0));
		expect(week.used).toBeLessThanOrEqual(found.weekTicks);
		expect(week.used + week.free).toBe(found.weekTicks);
		for (const { slug, ticks } of week.parts) {
			expect(ticks).toBeGreaterThan(0);
			expect(found.slots.get(slug)?.weeks).toContain(week.number);
			given.set(slug, (given.get(slug) ?? 0) + ticks);
		}
	}
	for (const { slug, ticks, start, end, weeks } of found.slots.values()) {
		expect(given.get(slug) ?? 0).toBe(ticks);
		expect(end - start).toBe(ticks);
		expect(weeks.length > 0).toBe(ticks > 0);
	}
	expect([...found.slots.values()].reduce((all, { ticks }) => all + ticks, 0)).toBe(found.needed);
	expect(found.capacity - found.needed).toBe(found.slack);
}

describe('a plan', () => {
	test('has no week over its budget, and the parts of a topic add up to its time', () => {
		const frame = fc.record({ weeks: fc.integer({ min: 1, max: 30 }), days: fc.integer({ min: 60, max: 700 }), article: fc.integer({ min: 0, max: 50 }) });
		fc.assert(fc.property(frame, fc.array(fc.nat(1200), { maxLength: 25 }), ({ weeks, days, article }, ticks) => {
			expectSound(plan(outline(weeks, days / 100, article / 100), ticks));
		}), SEED);
	});

	test('of a whole garden is sound, and no topic begins before its prerequisites end', () => {
		fc.assert(fc.property(arbitraryGarden, (files) => {
			const { garden, issues } = build(files);
			if (garden === null) return;
			expectSound(garden.schedule);
			if (issues.some(({ code }) => code === 'graph/cycle')) return;
			const { slots } = garden.schedule;
			for (const { slug, start } of slots.values()) {
				for (const need of ancestors(garden.graph, slug)) expect(slots.get(need)?.end ?? 0).toBeLessThanOrEqual(start);
			}
		}), GARDEN_SEED);
	}, GARDEN_TIMEOUT);

	test('keeps the time of each week\'s article free of study', () => {
		expect(plan(outline(2, 5, 0.5), [450, 1])).toMatchObject({ weekTicks: 450, capacity: 900 });
		expect(plan(outline(2, 5, 0.5), [450, 1]).weeks.map(({ used }) => used)).toEqual([450, 1]);
	});

	test('spreads a topic over the weeks it takes', () => {
		const { weeks, slots } = plan(outline(3, 5, 0), [300, 700]);
		expect(weeks.map(({ parts }) => parts.map(({ ticks }) => ticks))).toEqual([[300, 200], [500], []]);
		expect(slots.get('t1')?.weeks).toEqual([1, 2]);
	});

	test('that fits exactly has no slack and no further week', () => {
		expect(plan(outline(2, 5, 0), [1000])).toMatchObject({ slack: 0, weeks: [{ overflow: false, free: 0 }, { overflow: false, free: 0 }] });
	});

	test('states what does not fit, in weeks of their own', () => {
		const { slack, weeks } = plan(outline(1, 5, 0), [500, 600]);
		expect(slack).toBe(-600);
		expect(weeks.map(({ overflow, used }) => [overflow, used])).toEqual([[false, 500], [true, 500], [true, 100]]);
	});
});

describe('the order of a plan', () => {
	const roadmap = (lines: string) => ({ 'roadmap.md': `---\ntitle: P\nweeks: 2\ndaysPerWeek: 5\narticleDays: 0\n---\n\n## S\n\n${lines}` });
	const [redis, kafka, git] = ['redis', 'kafka', 'git'].map((slug) => `- [ ] [${slug}](topics/${slug}.md)`);

	test('is the outline\'s, with prerequisites pulled forward', () => {
		expect(grow(roadmap(`${git}\n${kafka}\n${redis}\n`)).schedule.order).toEqual(['git', 'redis', 'kafka']);
	});

	test('puts what is not urgent last, however the mark is written', () => {
		expect(grow(roadmap(`${git} [Not Urgent]\n${redis}\n${kafka}\n`)).schedule.order).toEqual(['redis', 'kafka', 'git']);
		expect(grow(roadmap(`${git} [not urgent]\n${redis}\n${kafka}\n`)).schedule.order).toEqual(['redis', 'kafka', 'git']);
	});

	test('does not put off what an urgent topic needs', () => {
		expect(grow(roadmap(`${redis} [not urgent]\n${git}\n${kafka}\n`)).schedule.order).toEqual(['git', 'redis', 'kafka']);
	});
});
