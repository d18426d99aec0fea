import type { Issue } from './issue.ts';

/** One issue as a line of text: `file:line:col  severity  code  message: hint`. */
export function formatIssue({ file, line, column, severity, code, message, hint }: Issue): string {
	return `${file}:${line}:${column}  ${severity}  ${code}  ${message}${hint === null ? '' : `: ${hint}`}`;
}

// GitHub's workflow commands give these characters a meaning of their own.
const escapeData = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string) => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

/**
 * One issue as an annotation of GitHub Actions.
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function formatAnnotation({ file, line, column, severity, code, message, hint }: Issue): string {
	const text = hint === null ? message : `${message} (${hint})`;
	return `::${severity} file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(code)}::${escapeData(text)}`;
}

/** A closing line: how many errors and warnings were found in how many files. */
export function summariseIssues(issues: readonly Issue[], files: number): string {
	const errors = issues.filter(({ severity }) => severity === 'error').length;
	const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
	return `${plural(files, 'file')}: ${plural(errors, 'error')}, ${plural(issues.length - errors, 'warning')}`;
}
