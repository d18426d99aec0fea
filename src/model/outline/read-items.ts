import type { Link, List, ListItem, Paragraph } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { issue } from '../issues/issue.ts';
import { readMarks, type Marks } from './read-marks.ts';
import { isComment, placeOf, type OutlineContext } from './read-outline.ts';
import type { OutlineItem, State } from './types.ts';

const topicPath = /^(?:\.\/)?topics\/([^/]+)\.mdx?$/;

/** The line above a sublist, which its items belong to. */
interface Group {
	readonly name: string;
	readonly done: boolean;
}

/** Reads the items of a list; an item that only heads sublists is a group. */
export function readItems(list: List, group: Group | null, context: OutlineContext): OutlineItem[] {
	return list.children.flatMap((node) => {
		const paragraph = node.children.find((child) => child.type === 'paragraph');
		const linked = paragraph?.children[0]?.type === 'link';
		if (paragraph && !linked && group === null && node.children.some(({ type }) => type === 'list')) return readGroup(node, paragraph, context);
		const item = readItem(node, paragraph, group, context);
		return item === null ? [] : [item];
	});
}

function readGroup(node: ListItem, paragraph: Paragraph, context: OutlineContext): OutlineItem[] {
	const group = { name: toString(paragraph), done: node.checked === true };
	return node.children.flatMap((child) => {
		if (child.type === 'list') return readItems(child, group, context);
		if (child !== paragraph && !isComment(child)) {
			context.issues.push(issue('outline/unreadable', placeOf(child, context.file), { reason: 'below a group there are only lists of topics' }));
		}
		return [];
	});
}

function readItem(node: ListItem, paragraph: Paragraph | undefined, group: Group | null, context: OutlineContext): OutlineItem | null {
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
	// A line may be wrapped: what stands on the next one goes on behind a space.
	const rest = context.body.slice(link.position?.end.offset, paragraph.position?.end.offset).replace(/\s*\n\s*/g, ' ');
	try {
		const checked = node.checked === true || group?.done === true;
		return makeItem(slug, link, readMarks(rest, context.daysPerWeek), { place, group: group?.name ?? null, checked });
	} catch (error) {
		return fail((error as Error).message);
	}
}

type ItemFrame = Pick<OutlineItem, 'place' | 'group'> & { readonly checked: boolean };

function makeItem(slug: string, link: Link, { done, ...marks }: Marks, { place, group, checked }: ItemFrame): OutlineItem {
	const state: State = checked || done ? 'done' : marks.progress === null ? 'planned' : 'in-progress';
	return { slug, title: toString(link), ...marks, state, group, place, path: link.url.replace(/^\.\//, '') };
}
