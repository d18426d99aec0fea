import type { Place } from '../issues/issue.ts';

/** Time as the outline gives it, in study days, beside the author's own words. */
export interface GivenTime {
	readonly days: number;
	/** The words without their note, such as "3 days". */
	readonly text: string;
	readonly note: string | null;
}

/** Something that a line asks for besides reading, such as a project. */
export interface Extra {
	readonly label: string;
	readonly note: string | null;
	readonly path: string | null;
}

export type State = 'planned' | 'in-progress' | 'done';

/** One line of the outline: a topic as it stands in one section. */
export interface OutlineItem {
	readonly slug: string;
	readonly title: string;
	readonly note: string | null;
	readonly state: State;
	/** How far an item in progress is, such as "chapter 6". */
	readonly progress: string | null;
	readonly urgency: 'not urgent' | null;
	readonly givenTime: GivenTime | null;
	readonly extras: readonly Extra[];
	/** The heading of the sublist it stands in. */
	readonly group: string | null;
	readonly place: Place;
	readonly path: string;
}

export interface OutlineSection {
	readonly slug: string;
	readonly title: string;
	readonly summary: string | null;
	readonly givenTime: GivenTime | null;
	readonly items: readonly OutlineItem[];
	readonly place: Place;
}

/** The whole programme, as its author wrote it. */
export interface Outline {
	readonly title: string;
	readonly weeks: number;
	readonly daysPerWeek: number;
	readonly articleDays: number;
	readonly sections: readonly OutlineSection[];
}
