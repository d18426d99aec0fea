// Words as the index takes them apart: "dead-letter" is found by each of its halves.
const pieces = (text: string): string[] => text.toLowerCase().normalize('NFKD').replace(/\p{Mark}/gu, '').match(/[\p{Letter}\p{Number}_+#]+/gu) ?? [];

/**
 * The words of a query that no word of a text begins like. The index answers an unknown word by a shorter one
 * ("gorutine" by "go"), which is no answer.
 */
export function unanswered(words: readonly string[], text: string): string[] {
	const known = [...new Set(pieces(text))];
	return words.filter((word) => !pieces(word).every((wanted) => known.some((candidate) => isLike(wanted.replace(/ies$/, 'y'), candidate))));
}

// Two thirds of the letters in common from the start, or another form of the same word.
function isLike(wanted: string, candidate: string): boolean {
	const common = Math.max(Math.ceil((wanted.length * 2) / 3), Math.min(3, wanted.length));
	if (candidate.startsWith(wanted.slice(0, common))) return true;
	return candidate.length > 2 && wanted.startsWith(candidate) && /^.?(?:s|es|e?d|ing|e?rs?|ions?|al|ly|e)$/.test(wanted.slice(candidate.length));
}
