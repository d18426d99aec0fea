import { splitParagraphs } from './split-paragraphs.ts';

/** One entry of a session's script, in the order of the transcript. */
export type Entry =
	| { readonly kind: 'comment'; readonly text: string }
	/** What is sent to the session called `session`; null where the script has only one. */
	| { readonly kind: 'statement'; readonly session: string | null; readonly text: string };

const label = /^([A-Z]): ?/;

/**
 * Reads a script: paragraphs are statements, comment lines before or after one are shown and not sent, and
 * `A: ` at its beginning names the session that a statement goes to.
 * @param mark what begins a comment: `--` in SQL, `#` in shell and Redis
 * @throws Error where some statements name a session and others do not
 */
export function parseSession(text: string, mark: '--' | '#'): Entry[] {
	const entries = splitParagraphs(text, mark).flatMap((paragraph) => readParagraph(paragraph.split('\n'), mark));
	const named = entries.filter((entry) => entry.kind === 'statement').map(({ session }) => session !== null);
	if (named.includes(true) && named.includes(false)) throw new Error('either every statement names its session, as in "A: begin;", or none does');
	return entries;
}

function readParagraph(lines: readonly string[], mark: string): Entry[] {
	const isComment = (line: string) => line.trim() === '' || line.startsWith(mark);
	const first = lines.findIndex((line) => !isComment(line));
	if (first === -1) return comments(lines);
	const last = lines.findLastIndex((line) => !isComment(line));
	const body = lines.slice(first, last + 1).join('\n');
	const session = label.exec(body)?.[1] ?? null;
	const statement: Entry = { kind: 'statement', session, text: body.replace(label, '') };
	return [...comments(lines.slice(0, first)), statement, ...comments(lines.slice(last + 1))];
}

const comments = (lines: readonly string[]): Entry[] =>
	lines.filter((line) => line.trim() !== '').map((text) => ({ kind: 'comment', text }));
