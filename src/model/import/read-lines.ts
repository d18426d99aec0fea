import { importIssue, type ImportIssue, type LinePlace } from './issues.ts';

/** A line that says something: a heading with its level, or a bullet with the width of its indent. */
export type OutlineLine = LinePlace & { readonly text: string } & (
		| { readonly kind: 'heading'; readonly level: number }
		| { readonly kind: 'bullet'; readonly indent: number }
	);

const heading = /^(#{1,6})(?!#)\s*(?=\S)(.*?)(?:\s+#+)?$/;
const bullet = /^(?:[*+•–—]\s+|-\s*(?=[^\s-])|\d+(?:\.\d+)*[.)]\s+)(.+)$/;
const rule = /^(?:[-*_=]\s*){3,}$/;
const tabWidth = 4;

/** Splits an outline into headings and bullets; blank lines and rules say nothing, anything else is an issue. */
export function readLines(text: string): { lines: OutlineLine[]; issues: ImportIssue[] } {
	const lines: OutlineLine[] = [];
	const issues: ImportIssue[] = [];
	for (const [index, raw] of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/).entries()) {
		const words = raw.trim();
		const place = { line: index + 1, column: raw.length - raw.trimStart().length + 1 };
		const [, hashes = '', title = ''] = heading.exec(words) ?? [];
		const item = bullet.exec(words)?.[1];
		if (words === '' || rule.test(words)) continue;
		if (hashes !== '') lines.push({ ...place, kind: 'heading', level: hashes.length, text: title });
		else if (item !== undefined) lines.push({ ...place, kind: 'bullet', indent: widthOf(raw), text: item });
		else issues.push(importIssue('import/unreadable-line', place, words));
	}
	return { lines, issues };
}

function widthOf(raw: string): number {
	const indent = raw.slice(0, raw.length - raw.trimStart().length);
	return [...indent].reduce((width, space) => (space === '\t' ? (Math.floor(width / tabWidth) + 1) * tabWidth : width + 1), 0);
}
