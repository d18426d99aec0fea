import { slug as toSlug } from 'github-slugger';
import { dialectOf } from '../../markdown/parse.ts';
import { slugPattern } from '../../schema/common.ts';
import type { Files } from '../code/code-block.ts';
import { splitFrontMatter } from '../front-matter/split.ts';
import { issue, type Issue, type Place } from '../issues/issue.ts';
import { resolveLink } from '../links/resolve.ts';
import type { Targets } from '../links/targets.ts';
import type { ReadBody } from './read-body.ts';
import type { ReadMatter } from './read-matter.ts';
import type { Article, Entry, Page, Project, Topic } from './types.ts';

const kinds = {
	topics: { kind: 'topic', url: (slug: string) => `/topics/${slug}/` },
	articles: { kind: 'article', url: (slug: string) => `/articles/${slug}/` },
	projects: { kind: 'project', url: (slug: string) => `/projects/${slug}/` },
	pages: { kind: 'page', url: (slug: string) => `/${slug}/` },
} as const;

// A project is a folder: beside its brief lie programs, and texts that belong to them.
const entryPath = /^(?:(topics|articles|pages)\/([^/]+?)(?:\/index)?|(projects)\/([^/]+)\/index)\.mdx?$/;

/** The files of content/ that are read as entries, by kind and slug. */
export function entryOf(path: string): { readonly folder: keyof typeof kinds; readonly slug: string } | null {
	const [, folderOfFile, name, folderOfProject, project] = entryPath.exec(path) ?? [];
	const [folder, slug] = [folderOfFile ?? folderOfProject, name ?? project];
	return folder === undefined || slug === undefined ? null : { folder: folder as keyof typeof kinds, slug };
}

/** A file that has an address, with its front matter read and its body not yet. */
export interface Frame {
	readonly kind: Entry['kind'];
	readonly slug: string;
	readonly path: string;
	/** The path as mistakes name it. */
	readonly file: string;
	readonly url: string;
	readonly body: string;
	/** The front matter as written; empty where there is none. */
	readonly yaml: string;
	/** The front matter, or null where it cannot be read. */
	readonly data: (Record<string, unknown> & { readonly title: string }) | null;
	readonly place: (path: readonly PropertyKey[]) => Place;
}

/** Reads the front matter of every topic, article, project and page. `root` is the folder that mistakes are named from. */
export function readFrames(files: Files, root: string, read: ReadMatter, report: (found: Issue) => void): Frame[] {
	return [...files].flatMap(([path, text]) => readFrame(path, text, `${root}/${path}`, read, report) ?? []);
}

function readFrame(path: string, text: string, file: string, read: ReadMatter, report: (found: Issue) => void): Frame | null {
	const found = entryOf(path);
	const start = { file, line: 1, column: 1 };
	if (found === null) {
		if (/^(?:(?:topics|articles|pages)\/.+|projects\/[^/]+)\.mdx?$/.test(path)) report(issue('content/unknown-file', start, {}));
		return null;
	}
	const { slug, folder } = found;
	const { kind, url } = kinds[folder];
	if (!slugPattern.test(slug)) {
		report(issue('content/malformed-slug', start, { slug, suggestion: toSlug(slug).replace(/-+/g, '-') || 'name' }));
		return null;
	}
	const { yaml, yamlLine, body } = splitFrontMatter(text);
	const frame = { kind, slug, path, file, url: url(slug), body, yaml: yaml ?? '' };
	if (yaml === null) {
		report(issue('front-matter/missing', start, {}));
		return { ...frame, data: null, place: () => start };
	}
	const { data, issues, place } = read({ kind, file, yaml, yamlLine });
	issues.forEach(report);
	return { ...frame, data: data as Frame['data'], place };
}

/** Everything read, apart by kind; an entry with a mistake in its front matter is left out and reported. */
export interface Entries {
	readonly topics: readonly Topic[];
	readonly articles: readonly Article[];
	readonly projects: readonly Project[];
	readonly pages: readonly Page[];
}

/** Reads the bodies of all entries. `places` are what links may lead to. */
export function readEntries(frames: readonly Frame[], places: Targets, read: ReadBody, report: (found: Issue) => void): Entries {
	const entries = frames.flatMap((frame) => readEntry(frame, places, read, report) ?? []);
	const ofKind = <Kind extends Entry['kind']>(kind: Kind) =>
		entries.filter((entry): entry is Extract<Entry, { kind: Kind }> => entry.kind === kind);
	return { topics: ofKind('topic'), articles: ofKind('article'), projects: ofKind('project'), pages: ofKind('page') };
}

function readEntry({ data, file, yaml: _, ...frame }: Frame, places: Targets, read: ReadBody, report: (found: Issue) => void): Entry | null {
	const content = read({ text: frame.body, path: frame.path, file, resolve: (url) => resolveLink(url, frame.path, places) }, report);
	if (data === null || content === null) return null;
	const written = frame.body.trim() !== '';
	return { ...data, ...frame, dialect: dialectOf(frame.path), content, ...(frame.kind === 'topic' ? { written } : {}) } as unknown as Entry;
}
