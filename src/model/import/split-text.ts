/** A parenthesis or bracket that stands in no other one: its place and what it holds. */
export interface Span {
	readonly start: number;
	readonly end: number;
	readonly content: string;
}

const partners: Record<string, string> = { '(': ')', '[': ']' };

/** The outermost parentheses and brackets of a line, and whether one of them has no partner. */
export function findSpans(text: string): { spans: Span[]; isUnclosed: boolean } {
	const spans: Span[] = [];
	let isUnclosed = false;
	let index = 0;
	while (index < text.length) {
		const end = partners[text[index] ?? ''] === undefined ? null : findPartner(text, index);
		isUnclosed ||= end === -1 || text[index] === ')' || text[index] === ']';
		if (end !== null && end !== -1) spans.push({ start: index, end: end + 1, content: text.slice(index + 1, end).trim() });
		index = end !== null && end !== -1 ? end + 1 : index + 1;
	}
	return { spans, isUnclosed };
}

function findPartner(text: string, start: number): number {
	const open = text[start] ?? '';
	const close = partners[open];
	let depth = 0;
	for (let index = start; index < text.length; index += 1) {
		if (text[index] === open) depth += 1;
		if (text[index] === close) depth -= 1;
		if (depth === 0) return index;
	}
	return -1;
}

/** Where a separator stands outside brackets and double quotes. */
export function findOutside(text: string, separator: RegExp): { start: number; end: number }[] {
	const quotes = [...text.matchAll(/"[^"]*"|“[^”]*”/g)].map(({ index, 0: quote }) => ({ start: index, end: index + quote.length }));
	const hidden = [...findSpans(text).spans, ...quotes];
	return [...text.matchAll(separator)]
		.map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
		.filter(({ start }) => !hidden.some((span) => span.start < start && start < span.end));
}

/** Splits a line at a separator that stands outside brackets and double quotes. */
export function splitOutside(text: string, separator: RegExp): string[] {
	const cuts = findOutside(text, separator);
	return [...cuts, { start: text.length, end: text.length }].map(({ start }, index) => text.slice(cuts[index - 1]?.end ?? 0, start).trim());
}
