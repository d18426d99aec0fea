import type { Code } from 'mdast';
import type { Place } from '../issues/issue.ts';

export interface Heading {
	readonly id: string;
	readonly depth: number;
	readonly text: string;
	readonly place: Place;
}

/** A link as its author wrote it: an address, a relative path, or `wiki:slug#heading`. */
export interface WrittenLink {
	readonly url: string;
	readonly place: Place;
}

export interface WrittenImage {
	readonly url: string;
	readonly alt: string;
	readonly place: Place;
}

export interface WrittenCode {
	readonly node: Code;
	readonly place: Place;
}

/** A task for the reader, with the id of its heading on the page. */
export interface Exercise {
	readonly id: string;
	readonly title: string;
	readonly level: string;
}

export interface Question {
	readonly id: string;
	readonly text: string;
}

/** What a body holds, found without rendering it. */
export interface Extraction {
	readonly headings: readonly Heading[];
	readonly links: readonly WrittenLink[];
	readonly images: readonly WrittenImage[];
	readonly code: readonly WrittenCode[];
	readonly exercises: readonly Exercise[];
	readonly questions: readonly Question[];
	/** Words of prose; code does not count. */
	readonly words: number;
}
