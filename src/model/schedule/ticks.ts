/**
 * The plan counts in ticks, a hundredth of a study day: whole numbers add up exactly,
 * so that a week is never over its budget by a rounding error.
 */
export const TICKS_PER_DAY = 100;

/** Study days as ticks. */
export const toTicks = (days: number): number => Math.round(days * TICKS_PER_DAY);

/** Ticks as study days. */
export const toDays = (ticks: number): number => ticks / TICKS_PER_DAY;

/**
 * Shares whole ticks by weight, the remainder going to the largest fractions (first come first on a tie),
 * so that the shares add up to the total.
 */
export function shareTicks(total: number, weights: readonly number[]): number[] {
	const sum = weights.reduce((all, weight) => all + weight, 0);
	if (sum === 0) return weights.map(() => 0);
	const exact = weights.map((weight) => (total * weight) / sum);
	const shares = exact.map(Math.floor);
	const rest = total - shares.reduce((all, share) => all + share, 0);
	// Binary fractions are rounded, or shares that tie would not.
	const byFraction = exact
		.map((value, index) => ({ index, fraction: Math.round((value - Math.floor(value)) * 1e9) }))
		.sort((a, b) => b.fraction - a.fraction || a.index - b.index);
	for (const { index } of byFraction.slice(0, rest)) shares[index] = (shares[index] ?? 0) + 1;
	return shares;
}
