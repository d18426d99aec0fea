import { textWidth } from './text-width.ts';

/**
 * Breaks a text into as few lines as fit a width, as even as they can be.
 * What does not fit into `most` lines is cut with an ellipsis.
 */
export function wrapText(text: string, size: number, width: number, most = 2): string[] {
	const words = text.split(' ');
	for (let count = 1; count <= Math.min(most, words.length); count++) {
		const lines = evenly(words, size, count);
		if (lines.every((line) => textWidth(line, size) <= width)) return lines;
	}
	const lines = greedy(words, size, width);
	const kept = lines.slice(0, most);
	return kept.map((line, index) => cut(line, size, width, index === most - 1 && lines.length > most));
}

/** The least width at which a text needs no more than `most` lines. */
export const narrowestWidth = (text: string, size: number, most: number): number =>
	Math.max(...evenly(text.split(' '), size, most).map((line) => textWidth(line, size)));

/** The split into `count` lines whose widest line is narrowest. */
function evenly(words: readonly string[], size: number, count: number): string[] {
	if (count === 1 || words.length === 1) return [words.join(' ')];
	const splits = words.slice(1).map((_, index) => [words.slice(0, index + 1).join(' '), ...evenly(words.slice(index + 1), size, count - 1)]);
	const widest = (lines: readonly string[]) => Math.max(...lines.map((line) => textWidth(line, size)));
	return splits.reduce((best, lines) => (widest(lines) < widest(best) ? lines : best));
}

function greedy(words: readonly string[], size: number, width: number): string[] {
	const lines: string[] = [];
	for (const word of words) {
		const last = lines.at(-1);
		if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}

function cut(line: string, size: number, width: number, more: boolean): string {
	if (!more && textWidth(line, size) <= width) return line;
	let kept = line;
	while (kept.length > 1 && textWidth(`${kept}…`, size) > width) kept = kept.slice(0, -1);
	return `${kept.trimEnd()}…`;
}
