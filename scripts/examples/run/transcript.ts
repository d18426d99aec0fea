/** What a session's prompt looks like before the first line of a statement and before the others. */
export interface Prompts {
	readonly first: string;
	readonly next: string;
}

/** A statement as it is shown: its lines behind the prompts. */
export function showStatement(text: string, { first, next }: Prompts): string {
	return text.split('\n').map((line, at) => `${at === 0 ? first : next}${line}\n`).join('');
}

/** An answer as it is shown: its last line ends, and nothing is added to silence. */
export const showAnswer = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/** `(B waits for A)`: whom a statement waits for. */
export function showWaiting(waiting: string, holders: readonly string[]): string {
	return `(${waiting} waits${holders.length === 0 ? '' : ` for ${holders.join(' and ')}`})\n`;
}
