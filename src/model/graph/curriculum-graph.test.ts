import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SEED } from '../../../tests/fixtures/arbitrary-garden.ts';
import { ancestors, buildGraph, startable } from './curriculum-graph.ts';
import { studyOrder } from './order.ts';

const graphOf = (needs: Record<string, string[]>) => buildGraph(Object.entries(needs).map(([slug, prerequisites]) => ({ slug, prerequisites })));
const orderOf = (needs: Record<string, string[]>) => studyOrder(graphOf(needs), Object.keys(needs));

/** Topics that need only topics of smaller number, in a random outline order: no circles. */
const acyclic = fc.array(fc.uniqueArray(fc.nat(11), { maxLength: 4 }), { minLength: 1, maxLength: 12 }).chain((needs) => {
	const nodes = needs.map((list, index) => ({ slug: `t${index}`, prerequisites: list.filter((need) => need < index).map((need) => `t${need}`) }));
	return fc.shuffledSubarray(nodes, { minLength: nodes.length });
});
const any = fc.array(fc.uniqueArray(fc.nat(8), { maxLength: 4 }), { maxLength: 8 })
	.map((needs) => needs.map((list, index) => ({ slug: `t${index}`, prerequisites: list.map((need) => `t${need}`) })));

describe('the order of study', () => {
	test('puts no topic before its prerequisites, and every topic once', () => {
		fc.assert(fc.property(acyclic, (nodes) => {
			const graph = buildGraph(nodes);
			const { order, cycles } = studyOrder(graph, nodes.map(({ slug }) => slug));
			expect(cycles).toEqual([]);
			expect([...order].sort()).toEqual(nodes.map(({ slug }) => slug).sort());
			for (const [index, slug] of order.entries()) {
				for (const need of ancestors(graph, slug)) expect(order.indexOf(need)).toBeLessThan(index);
			}
		}), SEED);
	});

	test('keeps the outline where nothing speaks against it', () => {
		expect(orderOf({ c: [], a: [], b: [] }).order).toEqual(['c', 'a', 'b']);
	});

	test('pulls a prerequisite forward to just before the first topic that needs it', () => {
		expect(orderOf({ a: [], b: ['z'], c: [], y: [], z: ['y'] }).order).toEqual(['a', 'y', 'z', 'b', 'c']);
	});

	test('holds every topic once, whatever circles there are', () => {
		fc.assert(fc.property(any, (nodes) => {
			const slugs = nodes.map(({ slug }) => slug);
			expect([...studyOrder(buildGraph(nodes), slugs).order].sort()).toEqual(slugs);
		}), SEED);
	});
});

describe('a circle of prerequisites', () => {
	test('is given with the path along it, each topic needing the next', () => {
		expect(orderOf({ a: ['b'], b: ['c'], c: ['a'], d: ['a'] }).cycles).toEqual([['a', 'b', 'c']]);
	});

	test('is found wherever there is one, and each step of its path is a prerequisite', () => {
		fc.assert(fc.property(any, (nodes) => {
			const graph = buildGraph(nodes);
			const { cycles } = studyOrder(graph, nodes.map(({ slug }) => slug));
			for (const cycle of cycles) {
				for (const [index, slug] of cycle.entries()) expect(graph.prerequisites.get(slug)).toContain(cycle[(index + 1) % cycle.length]);
			}
			expect(cycles.length > 0).toBe(nodes.some(({ slug }) => ancestors(graph, slug).has(slug)));
		}), SEED);
	});

	test('apart from another one is reported beside it', () => {
		expect(orderOf({ a: ['b'], b: ['a'], c: ['d'], d: ['c'] }).cycles).toEqual([['a', 'b'], ['c', 'd']]);
	});
});

describe('the graph', () => {
	test('unlocks in outline order what its author listed as prerequisites', () => {
		const graph = graphOf({ z: ['a'], b: ['a', 'z'], a: [] });
		expect(graph.unlocks.get('a')).toEqual(['z', 'b']);
		expect(graph.prerequisites.get('b')).toEqual(['a', 'z']);
	});

	test('leaves out unknown topics, repetitions and the topic itself', () => {
		expect(graphOf({ a: [], b: ['a', 'a', 'b', 'nobody'] }).prerequisites.get('b')).toEqual(['a']);
	});

	test('knows what comes before a topic through others, also in a circle', () => {
		expect([...ancestors(graphOf({ a: [], b: ['a'], c: ['b'], d: [] }), 'c')].sort()).toEqual(['a', 'b']);
		expect([...ancestors(graphOf({ a: ['b'], b: ['a'] }), 'a')].sort()).toEqual(['a', 'b']);
	});
});

test('what can be started now is not known yet and needs only what is known', () => {
	const graph = graphOf({ a: [], b: ['a'], c: ['a', 'b'], d: [] });
	expect(startable(graph, new Set())).toEqual(['a', 'd']);
	expect(startable(graph, new Set(['a']))).toEqual(['b', 'd']);
	expect(startable(graph, new Set(['a', 'b', 'd']))).toEqual(['c']);
});
