import type { ExtraView } from '../project/extra-view.ts';
import type { TopicLink } from '../topic-link.ts';
import type { Box } from './boxes.ts';

/** A station of the drawing. */
export interface StationMark {
	readonly slug: string;
	readonly url: string;
	/** The accessible name: title, state, time and weeks. */
	readonly name: string;
	readonly needs: readonly string[];
	readonly x: number;
	readonly y: number;
	/** One letter a trait: d done, c current, u not urgent, i interchange. */
	readonly kind: string;
	readonly lines: readonly string[];
	readonly shift: number;
	readonly start: number;
	/** The path from the station's middle to its name; null where they are near. */
	readonly leader: string | null;
	/** The lines to change to, with the badge of each below the station. */
	readonly changes: readonly { readonly number: number; readonly line: string; readonly y: number }[];
	readonly box: Box;
}

/** A path in a line's colour. */
export interface LinePath {
	readonly line: string;
	readonly d: string;
}

/** A section's number and name, where its line begins or goes on. */
export interface SectionMark {
	readonly number: number;
	/** Null where the line goes on and there is no room. */
	readonly name: string | null;
	readonly url: string;
	readonly line: string;
	readonly again: boolean;
	/** The badge's corner. */
	readonly x: number;
	readonly y: number;
	readonly textX: number;
	readonly anchor: 'start' | 'end';
	/** From the line down to the badge; null where the badge had to move aside. */
	readonly stem: { readonly x: number; readonly from: number } | null;
	/** Topics of this section whose station stands on another line. */
	readonly also: readonly { readonly title: string; readonly line: string; readonly number: number; readonly y: number }[];
	readonly box: Box;
}

/** Words beside the line. */
export interface Words {
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly anchor: 'start' | 'end';
	readonly box: Box;
}

/** A word at a station: where the reader is, and where to go next. */
export interface Flag {
	readonly x: number;
	/** Of the station. */
	readonly y: number;
	readonly text: 'now' | 'next';
	readonly width: number;
	readonly box: Box;
}

/** Everything that one drawing of the route shows, with its place. */
export interface RouteDrawing {
	readonly width: number;
	readonly height: number;
	readonly lines: readonly LinePath[];
	readonly sidings: readonly LinePath[];
	/** The line beside a siding. */
	readonly passes: string;
	/** A stroke across the line where a week begins. */
	readonly weeks: string;
	readonly weekWords: readonly Words[];
	readonly months: readonly { readonly y: number; readonly title: string | null; readonly weeks: string }[];
	readonly shields: readonly { readonly x: number; readonly y: number; readonly number: number; readonly line: string }[];
	readonly sections: readonly SectionMark[];
	readonly stations: readonly StationMark[];
	readonly flags: readonly Flag[];
	/** The bar at the end of the line, and of the plan where more is to be learned than it holds. */
	readonly terminus: string;
	readonly slack: { readonly d: string; readonly words: Words | null };
}

/** A topic in the list. */
export interface RouteStop {
	readonly link: TopicLink;
	readonly flag: 'now' | 'next' | null;
	/** State, time and weeks. */
	readonly facts: string;
	readonly extras: readonly ExtraView[];
	readonly changes: readonly { readonly number: number; readonly title: string; readonly url: string; readonly line: string }[];
}

/** Topics of one section that follow each other on the route. */
export interface RouteRun {
	readonly number: number;
	readonly title: string;
	readonly url: string;
	readonly line: string;
	/** True where the route was on this line before. */
	readonly again: boolean;
	readonly stops: readonly RouteStop[];
}

/** The route: two drawings for pages of two widths, and the same as a list. */
export interface RouteView {
	readonly label: string;
	readonly wide: RouteDrawing;
	readonly narrow: RouteDrawing;
	readonly runs: readonly RouteRun[];
	/** How the plan ends, in words. */
	readonly ending: string;
	/** True where some topic's page is missing. */
	readonly unwritten: boolean;
}
