import { ISSUES, type IssueCode, type Severity } from './table.ts';

/** A place in an author's file; line and column count from 1, columns in UTF-16 code units. */
export interface Place {
	readonly file: string;
	readonly line: number;
	readonly column: number;
}

/** One mistake, ready to be shown. */
export interface Issue extends Place {
	readonly severity: Severity;
	readonly code: IssueCode;
	readonly message: string;
	readonly hint: string | null;
}

type Holes<Text> = Text extends `${string}{${infer Hole}}${infer Rest}` ? Hole | Holes<Rest> : never;
type Template<Code extends IssueCode> = (typeof ISSUES)[Code];
type Params<Code extends IssueCode> = Record<Holes<Template<Code>['message'] | Template<Code>['hint']>, string | number>;

const fill = (template: string, params: Record<string, string | number>) =>
	template.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name]));

/**
 * Makes the issue of a code at a place. The holes of the code's message and hint are the parameters it needs.
 * `hint` replaces the table's general hint where a better one is known, such as a spelling suggestion.
 */
export function issue<Code extends IssueCode>(
	code: Code,
	place: Place,
	params: Params<Code>,
	hint?: string | null,
): Issue {
	const { severity, message, hint: general } = ISSUES[code];
	return {
		file: place.file,
		line: place.line,
		column: place.column,
		severity,
		code,
		message: fill(message, params),
		hint: hint ?? (general === '' ? null : fill(general, params)),
	};
}

/** Orders issues by file, line, column and code, so that every run prints the same text. */
export function compareIssues(a: Issue, b: Issue): number {
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	if (a.line !== b.line) return a.line - b.line;
	if (a.column !== b.column) return a.column - b.column;
	if (a.code !== b.code) return a.code < b.code ? -1 : 1;
	return a.message < b.message ? -1 : a.message > b.message ? 1 : 0;
}
