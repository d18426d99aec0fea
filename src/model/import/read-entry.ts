import { importIssue, type ImportIssue } from './issues.ts';
import { plus, readItem } from './read-item.ts';
import type { OutlineLine } from './read-lines.ts';
import { findOutside, splitOutside } from './split-text.ts';
import type { LooseItem } from './types.ts';

/** What one bullet says: items, and the label before them where it has one. */
export interface Entry {
	readonly label: LooseItem | null;
	readonly items: readonly LooseItem[];
}

const comma = /,(?!\d)/g;
const colon = /\s*:\s+/g;

/** Reads a bullet: one item, a comma list, or a comma list behind a label such as `Golang: Interfaces, Generics`. */
export function readEntry(line: OutlineLine, issues: ImportIssue[]): Entry {
	const cut = findOutside(line.text, colon)[0];
	const before = line.text.slice(0, cut?.start);
	const listed = cut ? readList(line.text.slice(cut.end)) : [];
	const isLabel = listed.length > 1 && readList(before).length === 1;
	// What follows `Kafka + Project:` explains the project, with commas or without.
	if (isLabel && findOutside(before, plus).length > 0) return { label: null, items: readItems([line.text], line, issues) };
	// One thing after a colon explains what stands before it; several things are its parts.
	if (isLabel) {
		return { label: readItem(before, line, issues), items: readItems(listed, line, issues) };
	}
	return { label: null, items: readItems(readList(line.text), line, issues) };
}

const readList = (text: string) =>
	splitOutside(text, comma)
		.map((part, index, parts) => (index > 0 && index === parts.length - 1 ? part.replace(/^(?:and|&)\s+/i, '') : part))
		.filter((part) => part !== '');

function readItems(parts: readonly string[], line: OutlineLine, issues: ImportIssue[]): LooseItem[] {
	const items = parts.flatMap((part) => readItem(part, line, issues) ?? []);
	const last = items.at(-1);
	const hasOwnMarks = items.slice(0, -1).some(({ done, notUrgent, time, progress }) => done || notUrgent || time || progress);
	if (last === undefined || items.length === 1 || hasOwnMarks) return items;
	if (last.time !== null) issues.push(importIssue('import/shared-time', line, last.time.text));
	return items.map((item) => ({ ...item, done: last.done, notUrgent: last.notUrgent }));
}
