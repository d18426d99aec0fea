import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SEED } from '../../../tests/fixtures/arbitrary-garden.ts';
import { shareTicks, toDays, toTicks } from './ticks.ts';

const weight = fc.integer({ min: 1, max: 6000 }).map((ticks) => ticks / 100);

describe('shared time', () => {
	test('adds up to the total, and no share is more than a tick from its exact part', () => {
		fc.assert(fc.property(fc.nat(100_000), fc.array(weight, { minLength: 1, maxLength: 30 }), (total, weights) => {
			const shares = shareTicks(total, weights);
			const sum = weights.reduce((all, one) => all + one, 0);
			expect(shares.reduce((all, one) => all + one, 0)).toBe(total);
			for (const [index, share] of shares.entries()) {
				expect(Number.isInteger(share) && share >= 0).toBe(true);
				expect(Math.abs(share - (total * (weights[index] ?? 0)) / sum)).toBeLessThan(1);
			}
		}), SEED);
	});

	test('goes by weight, and a heavier one never gets less', () => {
		expect(shareTicks(300, [1, 2])).toEqual([100, 200]);
		fc.assert(fc.property(fc.nat(10_000), weight, weight, (total, a, b) => {
			const [first = 0, second = 0] = shareTicks(total, [a, b]);
			if (a > b) expect(first).toBeGreaterThanOrEqual(second);
		}), SEED);
	});

	test('gives what is left over to the largest fractions, the first on a tie', () => {
		expect(shareTicks(100, [1, 1, 1])).toEqual([34, 33, 33]);
		expect(shareTicks(10, [3, 3, 1])).toEqual([4, 4, 2]);
		expect(shareTicks(2, [1, 1, 1])).toEqual([1, 1, 0]);
		expect(shareTicks(10, [1, 1, 4])).toEqual([2, 2, 6]);
	});

	test('among none is none', () => {
		expect(shareTicks(100, [])).toEqual([]);
	});
});

test('a hundredth of a day is counted exactly', () => {
	expect(toTicks(0.1) + toTicks(0.2)).toBe(toTicks(0.3));
	expect(toDays(toTicks(4.35))).toBe(4.35);
});
