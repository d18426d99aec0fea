import { importIssue, type ImportIssue, type LinePlace } from './issues.ts';
import { isMark, readMarker, type Marker } from './read-marker.ts';
import { findOutside, findSpans, splitOutside } from './split-text.ts';
import type { LooseExtra, LooseItem } from './types.ts';

interface Segment {
	readonly label: string;
	readonly note: string | null;
	readonly markers: readonly Marker[];
}

const box = /^\[([ xX])\]\s+/;
/** What sets an extra apart: a plus with a space before it, but not the two of C++. */
export const plus = /\s\+(?!\+)\s*(?=\S)/g;

/** Reads `Title (note) + extra (note) (time) [not urgent]`, in any order that makes sense; null where it names nothing. */
export function readItem(text: string, place: LinePlace, issues: ImportIssue[]): LooseItem | null {
	const ticked = box.exec(text)?.[1];
	const words = text.replace(box, '');
	if (findSpans(words).isUnclosed) issues.push(importIssue('import/unclosed-bracket', place, words));
	const [first, ...others] = splitOutside(` ${words}`, plus).map(readSegment);
	if (first === undefined || first.label === '') {
		issues.push(importIssue('import/no-topic', place, text));
		return null;
	}
	const markers = [first, ...others].flatMap((segment) => segment.markers);
	const times = markers.flatMap(({ time }) => time ?? []);
	for (const { note } of markers.filter(({ isOddTime }) => isOddTime)) issues.push(importIssue('import/unread-time', place, note ?? ''));
	for (const { text: spare } of times.slice(1)) issues.push(importIssue('import/unread-part', place, spare));
	return {
		line: place.line,
		column: place.column,
		title: first.label,
		note: first.note,
		extras: [...others, ...markers.flatMap(({ extras }) => extras.map((label) => ({ label, note: null })))].flatMap(toExtra),
		time: times[0] ?? null,
		progress: markers.find(({ progress }) => progress !== null)?.progress ?? null,
		done: ticked?.toLowerCase() === 'x' || markers.some(({ done }) => done),
		notUrgent: markers.some(({ notUrgent }) => notUrgent),
	};
}

function readSegment(text: string): Segment {
	let rest = text.trim();
	const markers: Marker[] = [];
	for (const span of findSpans(rest).spans.reverse()) {
		const marker = readMarker(span.content);
		const isLast = rest.slice(span.end).trim() === '';
		const isApart = /(?:^|\s)$/.test(rest.slice(0, span.start));
		// In the middle of a name, or without a space as in `main()`, a bracket belongs to the name.
		if (!isMark(marker) && !(isLast && isApart && span.start > 0)) continue;
		rest = `${rest.slice(0, span.start).trimEnd()}${rest.slice(span.end)}`;
		markers.unshift(marker);
	}
	const colon = findOutside(rest, /\s*:(?:\s+|$)/g)[0];
	const label = rest.slice(0, colon?.start).trim();
	const notes = [colon ? rest.slice(colon.end) : '', ...markers.map(({ note }) => note ?? '')].map((note) => note.trim());
	return { label, note: notes.filter((note) => note !== '').join(', ') || null, markers };
}

// `Project` becomes `project`, `Go implementation` keeps its name of a language.
function toExtra({ label, note }: LooseExtra): LooseExtra[] {
	if (label === '') return note === null ? [] : [{ label: note, note: null }];
	return [{ label: label.replace(/(?:Project|Implementation)$/, (word) => word.toLowerCase()), note }];
}
