import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

// An escape, a reference to a bracket, or a bare bracket, as they stand in the source.
const written = /\\[!-/:-@[-`{-~]|&(?:#0*9[13]|#[xX]0*5[bBdD]|[lr]brack|[lr]sqb);|[[\]]/g;

/** The place of each bracket of a text in its source; null for one that is escaped, or found nowhere. */
export type Brackets = readonly (number | null)[];

/** How many brackets a text holds. */
export const countBrackets = (text: string): number => text.match(/[[\]]/g)?.length ?? 0;

/**
 * Finds the brackets of texts in their source. Escapes make a text shorter than its source, but the brackets of both
 * stand in one order. Texts that other plugins have split carry no position; they share what lies between their neighbours.
 * @param begin where the children begin in the source, and `finish` where they end
 */
export function findBrackets(children: readonly PhrasingContent[], source: string, begin: number, finish: number): ReadonlyMap<PhrasingContent, Brackets> {
	const found = new Map<PhrasingContent, Brackets>();
	let from = begin;
	for (let index = 0; index < children.length;) {
		const length = children[index]?.position ? 1 : lengthOfRun(children, index);
		const group = children.slice(index, index + length);
		index += length;
		const start = group[0]?.position?.start.offset ?? from;
		const end = group[0]?.position?.end.offset ?? children[index]?.position?.start.offset ?? finish;
		from = end;
		const counts = group.map((node) => countBrackets(toString(node)));
		const places = bracketsOf(source.slice(start, end), start);
		let done = 0;
		for (const [order, node] of group.entries()) {
			const count = counts[order] ?? 0;
			if (node.type === 'text') found.set(node, Array.from({ length: count }, (_, next) => places[done + next] ?? null));
			done += count;
		}
	}
	return found;
}

function lengthOfRun(children: readonly PhrasingContent[], start: number): number {
	const rest = children.slice(start);
	const next = rest.findIndex(({ position }) => position !== undefined);
	return next < 0 ? rest.length : next;
}

const bracketsOf = (slice: string, start: number): (number | null)[] =>
	[...slice.matchAll(written)].flatMap(({ 0: text, index }) => {
		if (text === '[' || text === ']') return [start + index];
		return /^\\[^[\]]/.test(text) ? [] : [null];
	});
