import type { z } from 'zod';
import { slug as toSlug } from 'github-slugger';
import { dialectOf, parseBody } from '../../markdown/parse.ts';
import { articleSchema } from '../../schema/article.ts';
import { slugPattern } from '../../schema/common.ts';
import { pageSchema } from '../../schema/page.ts';
import { topicSchema } from '../../schema/topic.ts';
import type { Files } from '../code/code-block.ts';
import { extract } from '../extract/extract.ts';
import { readYaml } from '../front-matter/read.ts';
import { splitFrontMatter } from '../front-matter/split.ts';
import { issue, type Issue } from '../issues/issue.ts';
import type { Article, Entry, Page, Topic } from './types.ts';

const kinds = {
	topics: { kind: 'topic', schema: topicSchema, url: (slug: string) => `/topics/${slug}/` },
	articles: { kind: 'article', schema: articleSchema, url: (slug: string) => `/articles/${slug}/` },
	pages: { kind: 'page', schema: pageSchema, url: (slug: string) => `/${slug}/` },
} as const;

const entryPath = /^(topics|articles|pages)\/([^/]+?)(?:\/index)?\.mdx?$/;

/** The files of content/ that are read as entries, by kind and slug. */
export function entryOf(path: string): { readonly folder: keyof typeof kinds; readonly slug: string } | null {
	const [, folder, slug] = entryPath.exec(path) ?? [];
	return folder === undefined || slug === undefined ? null : { folder: folder as keyof typeof kinds, slug };
}

/** Everything read, apart by kind; an entry with a mistake in its front matter is left out and reported. */
export interface Entries {
	readonly topics: readonly Topic[];
	readonly articles: readonly Article[];
	readonly pages: readonly Page[];
}

/** Reads every topic, article and page. `root` is the folder that mistakes are named from, such as `content`. */
export function readEntries(files: Files, root: string, report: (found: Issue) => void): Entries {
	const entries: Entry[] = [];
	for (const [path, text] of files) {
		const entry = readEntry(path, text, root, report);
		if (entry !== null) entries.push(entry);
	}
	const ofKind = <Kind extends Entry['kind']>(kind: Kind) =>
		entries.filter((entry): entry is Extract<Entry, { kind: Kind }> => entry.kind === kind);
	return { topics: ofKind('topic'), articles: ofKind('article'), pages: ofKind('page') };
}

function readEntry(path: string, text: string, root: string, report: (found: Issue) => void): Entry | null {
	const found = entryOf(path);
	const file = `${root}/${path}`;
	const start = { file, line: 1, column: 1 };
	if (found === null) {
		if (/\.mdx?$/.test(path) && /^(topics|articles|pages)\//.test(path)) report(issue('content/unknown-file', start, {}));
		return null;
	}
	const { slug, folder } = found;
	const { kind, schema, url } = kinds[folder];
	if (!slugPattern.test(slug)) {
		report(issue('content/malformed-slug', start, { slug, suggestion: toSlug(slug).replace(/-+/g, '-') || 'name' }));
		return null;
	}
	const { yaml, yamlLine, body } = splitFrontMatter(text);
	if (yaml === null) {
		report(issue('front-matter/missing', start, {}));
		return null;
	}
	const { data, issues, place } = readYaml(file, yaml, yamlLine, schema as z.ZodObject, Object.keys(schema.shape));
	issues.forEach(report);
	const content = readBody(body, path, file, report);
	if (data === null || content === null) return null;
	const frame = { slug, path, url: url(slug), dialect: dialectOf(path), body, content, place };
	const written = body.trim() !== '';
	return { ...data, ...frame, kind, ...(kind === 'topic' ? { written } : {}) } as unknown as Entry;
}

function readBody(body: string, path: string, file: string, report: (found: Issue) => void) {
	try {
		return extract(parseBody(body, dialectOf(path)), file, report);
	} catch (error) {
		const { reason, line, column, place } = error as { reason: string; line?: number; column?: number; place?: { line: number; column: number } };
		if (typeof reason !== 'string') throw error;
		report(issue('markdown/malformed-mdx', { file, line: line ?? place?.line ?? 1, column: column ?? place?.column ?? 1 }, { reason }));
		return null;
	}
}
