const fold = (text: string) => text.toLowerCase().normalize('NFKD').replace(/[^\p{Letter}\p{Number}+#]/gu, '');

/**
 * The words of a query that no word of a text begins like. The index answers an unknown word by a shorter one
 * ("gorutine" by "go"), which is no answer.
 */
export function unanswered(words: readonly string[], text: string): string[] {
	const known = new Set(text.split(/[\s/.,:;()]+/).flatMap((word) => [word, ...word.split('-')]).map(fold));
	return words.filter((word) => {
		const wanted = fold(word).replace(/ies$/, 'y');
		// Signs alone cannot be misspelt.
		return wanted !== '' && ![...known].some((candidate) => isLike(wanted, candidate));
	});
}

// Two thirds of the letters in common from the start, or another form of the same word.
function isLike(wanted: string, candidate: string): boolean {
	const need = Math.ceil((wanted.length * 2) / 3);
	if (candidate.startsWith(wanted.slice(0, Math.max(need, Math.min(3, wanted.length))))) return true;
	return candidate.length > 2 && wanted.startsWith(candidate) && /^.?(?:s|es|e?d|ing|e?rs?|ions?|al|ly|e)?$/.test(wanted.slice(candidate.length));
}
