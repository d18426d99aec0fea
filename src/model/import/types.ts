import type { LinePlace } from './issues.ts';

/** A time in words that the roadmap's reader knows, such as "3 days", and what else its parenthesis says. */
export interface LooseTime {
	readonly text: string;
	readonly note: string | null;
}

/** Something asked for besides the topic, such as a project. */
export interface LooseExtra {
	readonly label: string;
	readonly note: string | null;
}

/** What a line says of one topic, section or group. */
export interface LooseItem extends LinePlace {
	readonly title: string;
	readonly note: string | null;
	readonly extras: readonly LooseExtra[];
	readonly time: LooseTime | null;
	readonly progress: string | null;
	readonly done: boolean;
	readonly notUrgent: boolean;
}

/** An item in its section. */
export interface PlacedItem extends LooseItem {
	/** The names of the groups around it, outermost first. */
	readonly groups: readonly string[];
	/** Whether it stands for a section that names no items. */
	readonly isPractice: boolean;
}

export interface LooseSection extends LooseItem {
	readonly items: readonly PlacedItem[];
}

/** An outline as far as it could be read. */
export interface LooseOutline {
	readonly title: string;
	readonly weeks: number;
	readonly sections: readonly LooseSection[];
}

/** A topic file to be written. */
export interface NamedTopic {
	readonly slug: string;
	readonly title: string;
	readonly time: LooseTime | null;
}

export type NamedItem = PlacedItem & { readonly slug: string };

export type NamedSection = LooseItem & { readonly slug: string; readonly items: readonly NamedItem[] };

/** An outline in which every section and item has a slug. */
export interface NamedOutline {
	readonly title: string;
	readonly weeks: number;
	readonly sections: readonly NamedSection[];
	readonly topics: readonly NamedTopic[];
}
