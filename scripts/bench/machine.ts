import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** The machine that was measured on, in a line; a load above a few tenths at the start makes times worthless. */
export const machineInWords = (): string =>
	`${availableParallelism()} processors (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, load at the start ${(loadavg()[0] ?? 0).toFixed(1)}`;

/** The middle of some numbers, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
	if (numbers.length === 0) throw new Error('There is no median of nothing');
	const sorted = [...numbers].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}
