import { importIssue, type ImportIssue } from './issues.ts';
import { nameGroup, placeItems, type Group } from './place-items.ts';
import { readItem } from './read-item.ts';
import { readLines, type OutlineLine } from './read-lines.ts';
import { readTitle } from './read-title.ts';
import type { LooseItem, LooseOutline, LooseSection, PlacedItem } from './types.ts';

type OpenSection = LooseItem & { readonly items: PlacedItem[] };

/** Reads a loosely written outline, with what could not be read of it. */
export function readLooseOutline(text: string): { outline: LooseOutline; issues: ImportIssue[] } {
	const { lines, issues } = readLines(text);
	const [first] = lines;
	const hasTitle = first?.kind === 'heading' && first.level === 1;
	const { title, weeks, rest } = readTitle(hasTitle ? first.text : 'Roadmap');
	if (!hasTitle) issues.push(importIssue('import/no-title', { line: 1, column: 1 }, ''));
	if (hasTitle && rest !== '') issues.push(importIssue('import/unread-part', first, rest));
	const sections = readSections(hasTitle ? lines.slice(1) : lines, issues);
	issues.sort((a, b) => a.line - b.line || a.column - b.column);
	return { outline: { title, weeks, sections }, issues };
}

function readSections(lines: readonly OutlineLine[], issues: ImportIssue[]): LooseSection[] {
	const sections: OpenSection[] = [];
	let groups: readonly Group[] = [];
	for (const [index, line] of lines.entries()) {
		if (line.kind === 'heading' && line.level <= 2) {
			if (line.level === 1) issues.push(importIssue('import/repeated-title', line, line.text));
			const section = readHeading(line, issues);
			if (section !== null) sections.push({ ...section, items: [] });
			groups = [];
			continue;
		}
		const open = sections.at(-1);
		if (open === undefined) {
			issues.push(importIssue('import/outside-section', line, line.text));
			continue;
		}
		const placed = placeItems(line, lines[index + 1], groups, issues);
		open.items.push(...placed.items.map((item) => inherit(item, open)));
		groups = placed.groups;
	}
	return sections.map((section) => (section.items.length > 0 ? section : { ...section, items: [toPractice(section)] }));
}

/** Reads a section's heading. It is one name: a comma or plus in it separates nothing. */
function readHeading(line: OutlineLine, issues: ImportIssue[]): LooseItem | null {
	const item = readItem(line.text, line, issues);
	if (item === null) return null;
	const extras = item.extras.map((extra) => ` + ${nameGroup({ ...item, title: extra.label, note: extra.note, progress: null, time: null })}`);
	const note = [item.note, item.progress].filter(Boolean).join(', ') || null;
	return { ...item, title: `${item.title}${extras.join('')}`, extras: [], note, progress: null };
}

const inherit = (item: PlacedItem, { done, notUrgent }: LooseItem): PlacedItem => ({
	...item,
	done: item.done || done,
	notUrgent: item.notUrgent || notUrgent,
});

// The section's heading keeps its time; its only item has none of its own.
const toPractice = (section: LooseItem): PlacedItem => ({ ...section, note: null, time: null, groups: [], isPractice: true });
