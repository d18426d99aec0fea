import { importIssue, type ImportIssue } from './issues.ts';
import { readEntry } from './read-entry.ts';
import { readItem } from './read-item.ts';
import type { OutlineLine } from './read-lines.ts';
import type { LooseItem, PlacedItem } from './types.ts';

/** A group that is open at a line: what stands deeper than its rank belongs to it. */
export interface Group {
	readonly rank: number;
	readonly label: LooseItem;
}

// Every heading ranks above every bullet, so that no indent leaves a heading's group.
const rankOf = (line: OutlineLine) => (line.kind === 'heading' ? line.level - 10 : line.indent);

/** Reads a line below a section heading: its items, each in its groups, and the groups that stay open after it. */
export function placeItems(
	line: OutlineLine,
	next: OutlineLine | undefined,
	open: readonly Group[],
	issues: ImportIssue[],
): { items: PlacedItem[]; groups: readonly Group[] } {
	const rank = rankOf(line);
	const outer = open.filter((group) => group.rank < rank);
	const isGroup = next !== undefined && rankOf(next) > rank && (line.kind === 'heading' || line.text.endsWith(':'));
	const { label, items } = isGroup || line.kind === 'heading' ? readOne(line, isGroup, issues) : readEntry(line, issues);
	if (label?.time) issues.push(importIssue('import/group-time', line, label.time.text));
	const groups = label === null ? outer : [...outer, { rank, label }];
	return { items: items.map((item) => place(item, groups.map((group) => group.label))), groups };
}

function readOne(line: OutlineLine, isGroup: boolean, issues: ImportIssue[]) {
	const item = readItem(line.text, line, issues);
	return isGroup || item === null ? { label: item, items: [] } : { label: null, items: [item] };
}

function place(item: LooseItem, around: readonly LooseItem[]): PlacedItem {
	return {
		...item,
		done: [item, ...around].some(({ done }) => done),
		notUrgent: [item, ...around].some(({ notUrgent }) => notUrgent),
		groups: around.map(nameGroup),
		isPractice: false,
	};
}

/** A label as one name, with what the roadmap has no other place for in parentheses. */
export function nameGroup({ title, note, progress, time }: LooseItem): string {
	return [title, ...[note, progress, time?.text].flatMap((words) => (words ? [`(${words})`] : []))].join(' ');
}
