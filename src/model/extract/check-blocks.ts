import type { Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { CONTAINERS, EXERCISE_LEVELS } from '../../markdown/syntax/containers.ts';
import { issue, type Issue, type Place } from '../issues/issue.ts';
import { didYouMean } from '../issues/suggest.ts';
import type { ContainerNode } from './container-label.ts';

type Report = (found: Issue) => void;

const CALLOUTS = ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'];

/** Reports a text that begins like a callout and will be shown as a quotation. */
export function checkCallout(text: string, place: Place, report: Report): void {
	const [mark, name = '', behind = ''] = /^\[!([\w-]+)\]([^\n]*)/.exec(text) ?? [];
	if (mark === undefined) return;
	const known = CALLOUTS.join(', ');
	if (!CALLOUTS.includes(name)) report(issue('markdown/unknown-callout', place, { mark: `[!${name}]`, known }, didYouMean(name, CALLOUTS)));
	else if (behind.trim() !== '') {
		report(issue('markdown/unknown-callout', place, { mark: mark.trim(), known }, `write [!${name}] on a line of its own, and its text below`));
	}
}

const isKnown = (name: string): boolean => (CONTAINERS as readonly string[]).includes(name);

/** Reports a block of an unknown name, an exercise of an unknown level, and a block that is never closed. */
export function checkContainer({ name, attributes, data }: ContainerNode, place: Place, report: Report): void {
	if (!isKnown(name)) report(issue('markdown/unknown-directive', place, { mark: `:::${name}`, known: CONTAINERS.join(', ') }, didYouMean(name, CONTAINERS)));
	const level = attributes?.['level'];
	if (name === 'exercise' && level != null && !(EXERCISE_LEVELS as readonly string[]).includes(level)) {
		report(issue('markdown/unknown-level', place, { level, known: EXERCISE_LEVELS.join(', ') }, didYouMean(level, EXERCISE_LEVELS)));
	}
	if (data?.fences === 1) report(issue('markdown/open-block', place, { name }));
}

/** Reports a table's column without a header, which a screen reader cannot name. */
export function checkTable({ children: [header] }: Table, file: string, report: Report): void {
	for (const cell of header?.children ?? []) {
		const { line = 1, column = 1 } = cell.position?.start ?? {};
		if (toString(cell).trim() === '') report(issue('table/empty-header', { file, line, column }, {}));
	}
}

/** Reports a line such as `::question[Why?]`: with two colons it is no block, and holds nothing. */
export function checkLeaf({ name }: ContainerNode, place: Place, report: Report): void {
	const hint = isKnown(name) ? `a block begins with three colons, :::${name}, and ends with a line of as many` : didYouMean(name, CONTAINERS, (known) => `:::${known}`);
	report(issue('markdown/unknown-directive', place, { mark: `::${name}`, known: CONTAINERS.join(', ') }, hint));
}
