import { closest, distance } from 'fastest-levenshtein';

const fold = (text: string) => text.toLowerCase().normalize('NFKD').replace(/[^\p{Letter}\p{Number}]/gu, '');

/**
 * The known word that was probably meant, or null where none is near.
 * A third of the letters may differ, at least one, and two in words of five letters on, since two that changed
 * places are two edits: more is a guess, not a correction.
 */
export function suggest(word: string, known: readonly string[]): string | null {
	const folded = fold(word);
	if (known.length === 0 || folded === '') return null;
	const exact = known.find((candidate) => fold(candidate) === folded);
	if (exact !== undefined) return exact;
	const best = closest(folded, known.map(fold));
	const allowed = Math.max(folded.length < 5 ? 1 : 2, Math.floor(folded.length / 3));
	if (distance(folded, best) > allowed) return null;
	return known.find((candidate) => fold(candidate) === best) ?? null;
}

/** A hint "did you mean …?" for a misspelt word, or null where no known word is near. */
export function didYouMean(word: string, known: readonly string[], show = (match: string) => match): string | null {
	const match = suggest(word, known);
	return match === null ? null : `did you mean ${show(match)}?`;
}
