/** How many words stand in a sequence that two pages are compared by. */
export const SEQUENCE = 8;

/** The words of a Markdown body that its author wrote for readers: no code, no notes, no addresses. */
export function proseOf(body: string): string[] {
	const text = body
		.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1`*$/gm, ' ')
		.replace(/^\[\^[\w-]+\]:.*$/gm, ' ')
		.replace(/<https?:[^>]*>/g, ' ')
		.replace(/\]\([^)]*\)/g, '] ')
		.replace(/^:{3,}.*$/gm, ' ');
	return text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];
}

/** Every sequence of words of a text. */
export function sequencesOf(words: readonly string[]): ReadonlySet<string> {
	return new Set(words.slice(0, Math.max(0, words.length - SEQUENCE + 1)).map((_, index) => words.slice(index, index + SEQUENCE).join(' ')));
}

/** The part of the shorter text's sequences that the other has as well, from 0 to 1. */
export function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const [short, long] = a.size < b.size ? [a, b] : [b, a];
	if (short.size === 0) return 0;
	return [...short].filter((sequence) => long.has(sequence)).length / short.size;
}
