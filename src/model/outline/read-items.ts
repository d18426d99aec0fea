import type { Link, List, ListItem, Paragraph } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { issue } from '../issues/issue.ts';
import { readMarks, type Marks } from './read-marks.ts';
import { placeOf, type OutlineContext } from './read-outline.ts';
import type { OutlineItem, State } from './types.ts';

const topicPath = /^(?:\.\/)?topics\/([^/]+)\.mdx?$/;

/** Reads the items of a list; an item that only heads a sublist is a group. */
export function readItems(list: List, group: string | null, context: OutlineContext): OutlineItem[] {
	return list.children.flatMap((node) => {
		const sublist = node.children.find((child) => child.type === 'list');
		const paragraph = node.children.find((child) => child.type === 'paragraph');
		const linked = paragraph?.children[0]?.type === 'link';
		if (sublist && paragraph && !linked && group === null) return readItems(sublist, toString(paragraph), context);
		const item = readItem(node, paragraph, group, context);
		return item === null ? [] : [item];
	});
}

function readItem(node: ListItem, paragraph: Paragraph | undefined, group: string | null, context: OutlineContext): OutlineItem | null {
	const place = placeOf(paragraph ?? node, context.file);
	const fail = (reason: string) => {
		context.issues.push(issue('outline/unreadable', place, { reason }));
		return null;
	};
	const link = paragraph?.children[0];
	if (paragraph === undefined || link?.type !== 'link') return fail('it names no topic');
	if (node.children.length > 1) return fail('a topic has nothing below it');
	const slug = topicPath.exec(link.url)?.[1];
	if (slug === undefined) return fail(`${link.url} is no topic file`);
	const rest = context.body.slice(link.position?.end.offset, paragraph.position?.end.offset);
	try {
		return makeItem(slug, link, readMarks(rest, context.daysPerWeek), { place, group, checked: node.checked === true });
	} catch (error) {
		return fail((error as Error).message);
	}
}

type ItemFrame = Pick<OutlineItem, 'place' | 'group'> & { readonly checked: boolean };

function makeItem(slug: string, link: Link, { done, ...marks }: Marks, { place, group, checked }: ItemFrame): OutlineItem {
	const state: State = checked || done ? 'done' : marks.progress === null ? 'planned' : 'in-progress';
	return { slug, title: toString(link), ...marks, state, group, place, path: link.url.replace(/^\.\//, '') };
}
