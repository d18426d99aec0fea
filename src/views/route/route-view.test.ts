import { beforeAll, describe, expect, it } from 'vitest';
import { programme, type SampleTopic } from '../../../tests/fixtures/programme.ts';
import { loadGarden } from '../../adapters/content/load-garden.ts';
import type { Garden } from '../../model/garden/types.ts';
import { measure } from './axis.ts';
import { overlap, upright, type Box } from './boxes.ts';
import { routeView, type RouteDrawing } from './route-view.ts';
import { wideShape } from './shape.ts';

const long = 'A long name of a topic that has to be broken into several lines';
const names = ['Go', 'Circuit breaker', 'Service-oriented architecture', 'Types of scaling', long];
const many = (count: number, topic: (index: number) => Partial<SampleTopic>): SampleTopic[] =>
	Array.from({ length: count }, (_, index) => ({ slug: `t${index}`, title: `${names[index % names.length]} ${index}`, ...topic(index) }));
const inTens = (topics: readonly SampleTopic[]): Record<string, SampleTopic[]> =>
	Object.fromEntries(Map.groupBy(topics.map((topic, index) => ({ topic, section: `Section number ${Math.floor(index / 10) + 1}` })), ({ section }) => section)
		.entries().map(([section, group]) => [section, group.map(({ topic }) => topic)]));

const gardens: Record<string, () => Garden> = {
	'three topics': () => programme(4, { One: [{ slug: 'a', title: 'A', days: 4 }, { slug: 'b', title: 'B', days: 2 }], Two: [{ slug: 'c', title: long, marks: '(3 days) [not urgent]' }] }),
	'forty weeks in twenty-six': () => programme(26, inTens(many(60, () => ({ days: 3 })))),
	'everything done': () => programme(26, inTens(many(80, () => ({ done: true })))),
	'half done, and very short topics': () => programme(12, inTens(many(90, (index) => ({ done: index < 45, days: index % 2 ? 0.1 : 1 })))),
	'no topics': () => programme(2, { Empty: [] }),
};
let real: Garden;

beforeAll(async () => {
	const loaded = await loadGarden();
	if (loaded.garden === null) throw new Error('There is no garden');
	real = loaded.garden;
});

const drawings = (garden: Garden): [string, RouteDrawing][] => {
	const view = routeView(garden);
	return [['wide', view.wide], ['narrow', view.narrow]];
};

/** Everything with words in it, by what it is. */
function boxesOf({ stations, sections, weekWords, flags, slack, months }: RouteDrawing): [string, Box][] {
	return [
		...stations.map(({ slug, box }): [string, Box] => [`label ${slug}`, box]),
		...stations.flatMap(({ slug, x, y, changes }) => changes.map((change): [string, Box] => [`change ${slug}`, upright(x - 11, y + change.y, 22, 17)])),
		...sections.map(({ number, box }, index): [string, Box] => [`section ${number} at ${index}`, box]),
		...weekWords.map(({ text, box }): [string, Box] => [`week ${text}`, box]),
		...flags.map(({ text, box }): [string, Box] => [`flag ${text}`, box]),
		...months.map(({ y }): [string, Box] => [`month at ${y}`, upright(0, y - 12, 56, 28)]),
		...(slack.words ? [['slack', slack.words.box] as [string, Box]] : []),
	];
}

function collisions(drawing: RouteDrawing): string[] {
	const boxes = boxesOf(drawing);
	return boxes.flatMap(([name, box], index) => boxes.slice(index + 1).filter(([, other]) => overlap(box, other, -0.5)).map(([other]) => `${name} / ${other}`));
}

function outside(drawing: RouteDrawing): string[] {
	const inside = ({ x, y }: { x: number; y: number }) => x >= -0.5 && y >= -0.5 && x <= drawing.width + 0.5 && y <= drawing.height + 0.5;
	return boxesOf(drawing).filter(([, box]) => !box.every(inside)).map(([name]) => name);
}

describe('the real route', () => {
	it('has every topic of the roadmap, in order of study', () => {
		for (const [, { stations }] of drawings(real)) expect(stations.map(({ slug }) => slug)).toEqual(real.schedule.order);
		expect(routeView(real).runs.flatMap(({ stops }) => stops.map(({ link }) => link.slug))).toEqual(real.schedule.order);
		expect(new Set(real.schedule.order).size).toBe(real.topics.size);
	});

	it('ties every interchange to all its lines', () => {
		const interchanges = [...real.stations].filter(([, lines]) => lines.length > 1);
		for (const [, { stations }] of drawings(real)) {
			for (const [slug, [, ...others]] of interchanges) {
				expect(stations.find((station) => station.slug === slug)?.changes.map(({ number }) => number)).toEqual(others.map(({ section }) => section.number));
			}
		}
	});

	it('writes every name in full', () => {
		for (const [, { stations }] of drawings(real)) {
			for (const { slug, lines } of stations) expect(lines.join(' ')).toBe(real.topics.get(slug)?.title);
		}
	});

	it('gives each topic a stretch as long as its time, and finished ones a little room', () => {
		const axis = measure(real, wideShape);
		for (const { slug, from, to } of axis.stretches) {
			const ticks = real.schedule.slots.get(slug)?.ticks ?? 0;
			if (ticks === 0) expect(to - from).toBeGreaterThan(15);
			else expect(Math.abs(to - from - ticks * axis.scale)).toBeLessThan(ticks * axis.scale < 30 ? 30 : 1e-6);
		}
	});

	it('is six rows, one a month', () => {
		expect(routeView(real).wide.months.map(({ title }) => title)).toEqual(['Month 1', 'Month 2', 'Month 3', 'Month 4', 'Month 5', 'Month 6']);
	});

	it('has no words that touch each other or leave the picture', () => {
		for (const [, drawing] of drawings(real)) {
			expect(collisions(drawing)).toEqual([]);
			expect(outside(drawing)).toEqual([]);
		}
	});

	it('writes no name over another station', () => {
		for (const [, { stations }] of drawings(real)) {
			const marks = stations.map(({ slug, x, y }) => ({ slug, box: upright(x - 5.5, y - 5.5, 11, 11) }));
			const hits = stations.flatMap(({ slug, box }) => marks.filter((mark) => mark.slug !== slug && overlap(mark.box, box)).map((mark) => `${slug} over ${mark.slug}`));
			expect(hits).toEqual([]);
		}
	});

	it('comes out the same every time', () => {
		expect(JSON.stringify(routeView(real))).toBe(JSON.stringify(routeView(real)));
	});
});

describe.each(Object.entries(gardens))('a route of %s', (_, build) => {
	it('keeps its words apart and inside the picture', () => {
		for (const [, drawing] of drawings(build())) {
			expect(collisions(drawing)).toEqual([]);
			expect(outside(drawing)).toEqual([]);
		}
	});

	it('has every topic once, in order of study', () => {
		const garden = build();
		for (const [, { stations }] of drawings(garden)) expect(stations.map(({ slug }) => slug)).toEqual(garden.schedule.order);
	});
});

describe('states of the plan', () => {
	it('says how much more there is than the plan holds', () => {
		const view = routeView(programme(26, inTens(many(60, () => ({ days: 3 })))));
		expect(view.ending).toBe('63 days more than the plan holds');
		expect(view.wide.terminus.match(/M/g)).toHaveLength(3);
	});

	it('lays what is not urgent on a siding', () => {
		const view = routeView(gardens['three topics']?.() ?? real);
		expect(view.wide.sidings).toHaveLength(1);
		expect(view.wide.stations.map(({ kind }) => kind)).toEqual(['', '', 'u']);
	});

	it('marks what is under way and what comes next', () => {
		const garden = programme(4, { One: [{ slug: 'a', title: 'A', done: true }, { slug: 'b', title: 'B', marks: '(chapter 2)' }, { slug: 'c', title: 'C' }] });
		const { wide, runs } = routeView(garden);
		expect(wide.flags.map(({ text }) => text)).toEqual(['now', 'next']);
		expect(wide.stations.map(({ kind }) => kind)).toEqual(['d', 'c', '']);
		expect(runs.flatMap(({ stops }) => stops.map(({ flag }) => flag))).toEqual([null, 'now', 'next']);
	});
});
