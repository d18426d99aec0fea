import type { TopicLink } from '../topic-link.ts';

/** An upright rectangle, as attributes hold it. */
export interface Rect {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** A topic's time on its section's row. */
export interface Bar extends Rect {
	readonly slug: string;
	readonly url: string;
	/** Title, state, time and weeks. */
	readonly name: string;
	readonly line: string;
	/** g given by the roadmap, e estimated, u not urgent, c in progress. */
	readonly kind: string;
}

/** A finished topic, which takes no time: where it stands in the order. */
export interface DoneMark {
	readonly slug: string;
	readonly url: string;
	readonly name: string;
	readonly x: number;
	readonly y: number;
}

/** A topic of two sections, from row to row. */
export interface Tie {
	readonly slug: string;
	readonly d: string;
	readonly rings: readonly { readonly x: number; readonly y: number }[];
}

export interface TimetableRow {
	readonly number: number;
	readonly title: string;
	readonly url: string;
	readonly line: string;
	/** The middle of the row, or of the column where time runs down. */
	readonly at: number;
	/** The row's topics by name, where the row is empty; null where names have no room. */
	readonly caption: { readonly x: number; readonly anchor: 'start' | 'end'; readonly text: string } | null;
}

export interface WeekColumn extends Rect {
	readonly number: number;
	/** The month that begins here. */
	readonly month: number | null;
	readonly overflow: boolean;
}

/** One drawing of the timetable. */
export interface TimetableDrawing {
	readonly width: number;
	readonly height: number;
	readonly rows: readonly TimetableRow[];
	readonly weeks: readonly WeekColumn[];
	readonly bars: readonly Bar[];
	readonly done: readonly DoneMark[];
	readonly ties: readonly Tie[];
	/** Where the study ends, and where the plan ends. */
	readonly end: number;
	readonly planEnd: number;
}

/** A topic in one week. */
export interface WeekPart {
	readonly link: TopicLink;
	readonly sections: readonly { readonly number: number; readonly title: string; readonly url: string; readonly line: string }[];
	/** The days of this week, and where the time comes from. */
	readonly days: string;
	readonly basis: string;
	readonly begins: boolean;
	readonly ends: boolean;
}

export interface WeekView {
	readonly number: number;
	readonly month: number | null;
	readonly parts: readonly WeekPart[];
	/** Time kept for the week's article; null where the plan keeps none. */
	readonly article: string | null;
	readonly free: string | null;
	readonly overflow: boolean;
}

/** The plan as a timetable: drawn with time to the right and with time downwards, and week by week. */
export interface TimetableView {
	readonly label: string;
	readonly wide: TimetableDrawing;
	readonly tall: TimetableDrawing;
	readonly weeks: readonly WeekView[];
	readonly done: readonly TopicLink[];
	/** What the plan needs, holds and leaves. */
	readonly sum: string;
	readonly ending: string;
	readonly overfull: boolean;
}
