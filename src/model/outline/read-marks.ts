import { toString } from 'mdast-util-to-string';
import { parseBody } from '../../markdown/parse.ts';
import { readTime } from './read-time.ts';
import type { Extra, GivenTime, OutlineItem } from './types.ts';

/** What stands on an item's line after its title. */
export type Marks = Pick<OutlineItem, 'note' | 'progress' | 'urgency' | 'givenTime' | 'extras'> & {
	readonly done: boolean;
};

// A parenthesis or bracket at the end; not the address of a link, which follows a bracket at once, and not an escaped one.
const trailing = /(?:^|[^\]\\])(\((?:[^()]*)\)|\[(?:[^[\]]*)\])\s*$/;
const progress = /^(?:chapter|part|lesson|page|unit|step)\s+\S+(?:\s+of\s+\S+)?$/i;
const link = /^\[([^\]]+)\]\(([^)\s]+)\)(.*)$/;

/**
 * Reads `: note + extra: note (3 days) (chapter 6) [not urgent]`.
 * @throws Error whose message says which words cannot be read.
 */
export function readMarks(text: string, daysPerWeek: number): Marks {
	let rest = text.trim();
	let givenTime: GivenTime | null = null;
	let [done, reached, urgency] = [false, null as string | null, null as 'not urgent' | null];
	for (let match = trailing.exec(rest); match !== null; match = trailing.exec(rest)) {
		const group = match[1] ?? '';
		const words = group.slice(1, -1).trim();
		const time = group.startsWith('(') ? readTime(words, daysPerWeek) : null;
		if (time !== null && givenTime !== null) throw new Error(`it gives two times, ${time.text} and ${givenTime.text}`);
		if (time !== null) givenTime = time;
		else if (/^done$/i.test(words)) done = true;
		else if (/^not urgent$/i.test(words)) urgency = 'not urgent';
		else if (progress.test(words)) reached = words.toLowerCase();
		else throw new Error(`${group} is no time, progress or mark`);
		rest = rest.slice(0, rest.lastIndexOf(group)).trim();
	}
	const [first = '', ...others] = rest.split(/(?:^|\s+)\+\s+/);
	const note = /^:\s*(.+)$/.exec(first.trim());
	if (first.trim() !== '' && note === null) throw new Error(`"${first.trim()}" follows the title without a colon`);
	return { note: note === null ? null : wordsOf(note[1] ?? ''), done, progress: reached, urgency, givenTime, extras: others.map(readExtra) };
}

function readExtra(text: string): Extra {
	const linked = link.exec(text.trim());
	const [label = '', ...note] = (linked ? `${linked[1]}${linked[3]}` : text).split(/:\s+/);
	return { label: wordsOf(label), note: wordsOf(note.join(': ')) || null, path: linked?.[2] ?? null };
}

/** The words of inline Markdown. The colon before them keeps a number or a hash from beginning a list or a heading. */
const wordsOf = (markdown: string): string => toString(parseBody(`: ${markdown.trim()}`, 'md')).slice(1).trim();
