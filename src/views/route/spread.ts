/** Something that wants a place on a row, and the width it takes there. */
export interface Wish {
	readonly at: number;
	readonly width: number;
	/** Where it may stand at the latest. */
	readonly latest: number;
}

interface Block {
	sum: number;
	count: number;
}

/**
 * Moves things apart, as little as it takes, so that none overlaps the next. In ascending order of `at`.
 * Neighbours that would overlap form a block, which stands where its members would like it on average.
 * @param least where the first may stand at the earliest
 */
export function spread(wishes: readonly Wish[], least = -Infinity): number[] {
	const offsets: number[] = [];
	for (const [index, { width }] of wishes.entries()) {
		const before = wishes[index - 1];
		offsets.push(before === undefined ? 0 : (offsets[index - 1] ?? 0) + (before.width + width) / 2);
	}
	const blocks: Block[] = [];
	for (const [index, { at }] of wishes.entries()) {
		blocks.push({ sum: at - (offsets[index] ?? 0), count: 1 });
		for (let last = blocks.at(-1), other = blocks.at(-2); last && other && mean(other) > mean(last); last = blocks.at(-1), other = blocks.at(-2)) {
			blocks.pop();
			other.sum += last.sum;
			other.count += last.count;
		}
	}
	const places = blocks.flatMap((block) => Array<number>(block.count).fill(Math.max(least, mean(block)))).map((value, index) => value + (offsets[index] ?? 0));
	for (const [index, { width, latest }] of [...wishes.entries()].reverse()) {
		const next = wishes[index + 1];
		const free = next === undefined ? Infinity : (places[index + 1] ?? 0) - (next.width + width) / 2;
		places[index] = Math.min(places[index] ?? 0, latest, free);
	}
	return places;
}

const mean = ({ sum, count }: Block): number => sum / count;
