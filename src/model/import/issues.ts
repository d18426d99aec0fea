const ISSUES = {
	'import/no-title': ['the outline has no title line', 'start it with `# Title: 6 months`'],
	'import/long-title': ['the title has more than 120 characters and is cut', 'shorten it in the file that was written'],
	'import/unreadable-line': ['this line is neither a heading nor an item', 'start it with `##` for a section or `-` for an item'],
	'import/outside-section': ['this line stands above the first section', 'put a line `## Section` above it'],
	'import/no-topic': ['this line names no topic', 'write the topic before its extras, times and marks'],
	'import/unclosed-bracket': ['a bracket has no partner and is kept as text', 'close it, or take it out'],
	'import/unread-part': ['these words have no place in the roadmap', 'write them into the file that was written, if they matter'],
	'import/unread-time': ['this looks like a time and is kept as a note', 'write times as `(3 days)`, `(1 week)` or `(2 months)`'],
	'import/shared-time': ['a time after a list counts for its last item only', 'give every item its own time'],
	'import/group-time': ['a group has no time of its own, so it is kept in its name', 'give the time to its items'],
	'import/repeated-item': ['the topic stands in this section twice, and both lines lead to one file', 'remove one of the lines'],
	'import/repeated-title': ['a second title line is read as a section', 'write sections with `##`'],
} as const satisfies Record<string, readonly [message: string, hint: string]>;

export type ImportCode = keyof typeof ISSUES;

/** Where a line of the outline begins: both numbers count from 1, columns in UTF-16 code units. */
export interface LinePlace {
	readonly line: number;
	readonly column: number;
}

/** Something in an outline that could not be read as it stands. */
export interface ImportIssue extends LinePlace {
	readonly code: ImportCode;
	/** The words in question. */
	readonly words: string;
}

/** Makes the issue of a code at a place. */
export function importIssue(code: ImportCode, { line, column }: LinePlace, words: string): ImportIssue {
	return { line, column, code, words };
}

/** One issue as a line of text: `file:line:column  warning  code  message: words: hint`. */
export function formatImportIssue(file: string, { line, column, code, words }: ImportIssue): string {
	const [message, hint] = ISSUES[code];
	const quoted = words === '' ? '' : ` (${JSON.stringify(words)})`;
	return `${file}:${line}:${column}  warning  ${code}  ${message}${quoted}: ${hint}`;
}
