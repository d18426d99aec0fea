import type { Heading, List, Root } from 'mdast';
import { slug as toSlug } from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import { issue, type Issue, type Place } from '../issues/issue.ts';
import { parseBody } from '../../markdown/parse.ts';
import { withoutComments } from '../../markdown/syntax/comments.ts';
import { slugPattern } from '../../schema/common.ts';
import { outlineSchema } from '../../schema/outline.ts';
import { splitFrontMatter } from '../front-matter/split.ts';
import { readYaml } from '../front-matter/read.ts';
import { readItems } from './read-items.ts';
import { readTime } from './read-time.ts';
import type { Outline, OutlineItem, OutlineSection } from './types.ts';

/** An outline with the mistakes in it. It is null only where its front matter cannot be read. */
export interface ReadOutline {
	readonly outline: Outline | null;
	readonly issues: readonly Issue[];
}

/** Reads content/roadmap.md: front matter, `##` sections, and list items as topics. */
export function readOutline(file: string, text: string): ReadOutline {
	const { yaml, yamlLine, body } = splitFrontMatter(text);
	if (yaml === null) return { outline: null, issues: [issue('front-matter/missing', { file, line: 1, column: 1 }, {})] };
	const { data, issues } = readYaml(file, yaml, yamlLine, outlineSchema);
	if (data === null) return { outline: null, issues };
	const sections = readSections(parseBody(body, 'md'), { file, body, daysPerWeek: data.daysPerWeek, issues });
	return { outline: { ...data, sections }, issues };
}

/** What the parts of the reader share: the source, and the list that issues are added to. */
export interface OutlineContext {
	readonly file: string;
	readonly body: string;
	readonly daysPerWeek: number;
	readonly issues: Issue[];
}

type OpenSection = { -readonly [Key in keyof OutlineSection]: OutlineSection[Key] } & { items: OutlineItem[] };

function readSections(tree: Root, context: OutlineContext): OutlineSection[] {
	const sections: OpenSection[] = [];
	for (const node of tree.children) {
		const at = placeOf(node, context.file);
		const open = sections.at(-1);
		if (node.type === 'heading' && node.depth === 2) {
			const section = readHeading(node, at, sections.length + 1, context);
			const earlier = sections.find(({ slug }) => slug === section.slug);
			if (earlier) context.issues.push(issue('outline/duplicate-section', at, { slug: section.slug, line: earlier.place.line }));
			sections.push(section);
		} else if (node.type === 'list' && open) {
			for (const item of readItems(node as List, null, context)) addItem(item, open, context);
		} else if (node.type === 'paragraph' && open && open.items.length === 0) {
			open.summary = [open.summary, toString(node)].filter(Boolean).join(' ');
		} else if (open ? !isComment(node) : node.type === 'list') {
			// Before the first section an author may introduce the programme in any words, but not list topics.
			const reason = open ? 'below a section there are only its summary and lists of topics' : 'it stands in no section';
			context.issues.push(issue('outline/unreadable', at, { reason }));
		}
	}
	return sections;
}

function addItem(item: OutlineItem, { items }: OpenSection, { issues }: OutlineContext): void {
	const earlier = items.find(({ slug }) => slug === item.slug);
	if (earlier === undefined) items.push(item);
	else issues.push(issue('outline/unreadable', item.place, { reason: `${item.path} stands in this section already, at line ${earlier.place.line}` }));
}

function readHeading(node: Heading, place: Place, number: number, { daysPerWeek, issues }: OutlineContext): OpenSection {
	const html = node.children.map((child) => (child.type === 'html' ? child.value : '')).join('');
	const id = /<a id="([^"]+)">/.exec(html)?.[1];
	const words = toString(node, { includeHtml: false }).trim();
	const parenthesis = /\(([^()]*)\)$/.exec(words);
	const givenTime = parenthesis ? readTime(parenthesis[1] ?? '', daysPerWeek) : null;
	const title = (givenTime ? words.slice(0, parenthesis?.index) : words).trim();
	const unreadable = (reason: string) => issues.push(issue('outline/unreadable', place, { reason }));
	if (title === '') unreadable('a section has a name');
	if (id !== undefined && !slugPattern.test(id)) unreadable(`the id "${id}" cannot be an address, which has lower-case letters, digits and single hyphens`);
	return { slug: slugOf(id ?? title) || `section-${number}`, title, summary: null, givenTime, items: [], place };
}

const slugOf = (text: string): string => toSlug(text.normalize('NFKD')).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** Whether a node only speaks to authors. */
export const isComment = (node: { readonly type: string; readonly value?: string }): boolean =>
	node.type === 'html' && withoutComments(node.value ?? '').trim() === '';

/** Where a node of the outline begins. */
export function placeOf(node: { position?: { start: { line: number; column: number } } | undefined }, file: string): Place {
	return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
