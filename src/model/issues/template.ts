export type Severity = 'error' | 'warning';

/** What a mistake is called, and what may be done about it. Words in braces are filled in. */
export interface IssueTemplate {
	readonly severity: Severity;
	readonly message: string;
	/** General advice, or an empty string where the message says it all. */
	readonly hint: string;
}
