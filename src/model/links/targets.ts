import type { Entries, Frame } from '../entries/read-entries.ts';
import type { Entry } from '../entries/types.ts';
import type { OutlineSection } from '../outline/types.ts';

/** Something a link may lead to. */
export interface Target {
	readonly url: string;
	readonly title: string;
	/** Ids of the headings there, or null where the page has no anchors that links could check. */
	readonly anchors: ReadonlySet<string> | null;
	readonly entry: Entry | null;
}

/** Link targets by what authors write: a slug, a path below content/, or an address. */
export type Targets = ReadonlyMap<string, Target>;

/** Pages that no file stands for. */
const FIXED: readonly (readonly [string, string])[] = [
	['/', 'Home'],
	['/roadmap/', 'Roadmap'],
	['/timeline/', 'Timeline'],
	['/articles/', 'Articles'],
	['/projects/', 'Projects'],
	['/search/', 'Search'],
	['/feeds/', 'Feeds'],
	['/index/', 'Index'],
	['/curriculum.json', 'Curriculum as data'],
	['/curriculum.schema.json', 'Schema of the curriculum'],
	['/feeds/all.opml', 'Every feed as OPML'],
	['/llms.txt', 'llms.txt'],
];

/** Collects the places that files stand for, readable or not: what is wrong with a page is no mistake of links to it. */
export function collectPlaces(sections: readonly OutlineSection[], frames: readonly Frame[]): Targets {
	const places = new Map<string, Target>();
	for (const [url, title] of FIXED) places.set(url, { url, title, anchors: null, entry: null });
	for (const { slug, title } of sections) {
		const target = { url: `/sections/${slug}/`, title, anchors: null, entry: null };
		places.set(target.url, target);
		places.set(`sections/${slug}`, target);
	}
	for (const { slug, path, url, data } of frames) {
		const target = { url, title: data?.title ?? slug, anchors: null, entry: null };
		for (const key of [slug, path, url]) places.set(key, target);
	}
	return places;
}

/** Collects all that can be linked to, with the anchors there. A slug alone finds topics, articles, projects and pages. */
export function collectTargets(places: Targets, entries: Entries): Targets {
	const targets = new Map(places);
	for (const entry of [...entries.topics, ...entries.articles, ...entries.projects, ...entries.pages]) {
		const { headings, exercises, questions } = entry.content;
		const anchors = new Set([...headings, ...exercises, ...questions].map(({ id }) => id));
		const target = { url: entry.url, title: entry.title, anchors, entry };
		for (const key of [entry.slug, entry.path, entry.url]) targets.set(key, target);
	}
	return targets;
}
