import { stringify } from 'yaml';
import { escapeMarkdown, escapeNote } from './escape-markdown.ts';
import { clipTitle, daysPerWeek } from './write-topic.ts';
import type { LooseExtra, LooseTime, NamedItem, NamedOutline, NamedSection } from './types.ts';

/** Writes roadmap.md: front matter, a heading for each section and a list line for each item, in the outline's order. */
export function writeRoadmap({ title, weeks, sections }: NamedOutline): string {
	const frontMatter = stringify({ title: clipTitle(title), weeks, daysPerWeek, articleDays: 0.5 }, { lineWidth: 0 });
	return `---\n${frontMatter}---\n${sections.map((section) => `\n${writeSection(section)}`).join('')}`;
}

function writeSection(section: NamedSection): string {
	const note = section.note === null ? '' : ` (${escapeNote(section.note)})`;
	return `## ${escapeMarkdown(section.title)}${note}${writeTime(section.time)} <a id="${section.slug}"></a>\n\n${writeItems(section.items)}`;
}

function writeItems(items: readonly NamedItem[]): string {
	let open = '';
	return items
		.map((item) => {
			// A list has one level of groups, so the names of groups within groups are joined.
			const group = item.groups.join(': ');
			const label = group === '' || group === open ? '' : `- ${escapeMarkdown(group)}\n`;
			open = group;
			return `${label}${group === '' ? '' : '  '}${writeItem(item)}\n`;
		})
		.join('');
}

function writeItem(item: NamedItem): string {
	const note = writeNote(item.note);
	const progress = item.progress === null ? '' : ` (${item.progress})`;
	const urgency = item.notUrgent ? ' [not urgent]' : '';
	const link = `[${escapeMarkdown(item.title)}](topics/${item.slug}.md)`;
	return `- [${item.done ? 'x' : ' '}] ${link}${note}${item.extras.map(writeExtra).join('')}${writeTime(item.time)}${progress}${urgency}`;
}

function writeExtra({ label, note }: LooseExtra): string {
	const name = escapeNote(label);
	return name === '' ? '' : ` + ${name}${writeNote(note)}`;
}

// Of a note that is nothing but brackets nothing is left.
function writeNote(note: string | null): string {
	const text = escapeNote(note ?? '');
	return text === '' ? '' : `: ${text}`;
}

function writeTime(time: LooseTime | null): string {
	if (time === null) return '';
	// The plus of a time's own note is no extra, for it stands between the parentheses.
	return time.note === null ? ` (${time.text})` : ` (${time.text}, ${time.note.split(' + ').map(escapeNote).join(' + ')})`;
}
