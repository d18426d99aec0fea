import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { containerIds } from '../../markdown/syntax/container-ids.ts';
import { withoutComments } from '../../markdown/syntax/comments.ts';
import { headingIds } from '../../markdown/syntax/heading-ids.ts';
import { issue, type Issue, type Place } from '../issues/issue.ts';
import { checkCallout, checkContainer, checkLeaf, checkTable } from './check-blocks.ts';
import { containerLabel, type ContainerNode } from './container-label.ts';
import type { Exercise, Extraction, Heading, Question, WrittenCode, WrittenImage, WrittenLink } from './types.ts';

const word = /[\p{Letter}\p{Number}][\p{Letter}\p{Number}'’.-]*/gu;

/** Collects what the model needs of a parsed body: headings, links, pictures, code, exercises, and its length. */
export function extract(tree: Root, file: string, report: (found: Issue) => void): Extraction {
	const [idOf, headingOf] = [containerIds(), headingIds()];
	const [headings, links, images, code]: [Heading[], WrittenLink[], WrittenImage[], WrittenCode[]] = [[], [], [], []];
	const [exercises, questions]: [Exercise[], Question[]] = [[], []];
	let words = 0;
	visit(tree, (node) => {
		const place: Place = { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
		if (node.type === 'heading') {
			if (node.depth === 1) report(issue('heading/level-one', place, {}));
			headings.push({ ...headingOf(node), depth: node.depth, place });
		} else if (node.type === 'link' || node.type === 'definition') {
			links.push({ url: node.url, place });
		} else if (node.type === 'image') {
			if ((node.alt ?? '').trim() === '') report(issue('image/missing-alt', place, { path: node.url }));
			images.push({ url: node.url, alt: node.alt ?? '', place });
		} else if (node.type === 'code') {
			code.push({ node, place });
		} else if (node.type === 'table') {
			checkTable(node, file, report);
		} else if (node.type === 'html' && withoutComments(node.value).trim() !== '') {
			report(issue('markdown/raw-html', place, {}));
		} else if (node.type === 'text') {
			words += node.value.match(word)?.length ?? 0;
			checkCallout(node.value, place, report);
		} else if (node.type === 'leafDirective') {
			checkLeaf(node as unknown as ContainerNode, place, report);
		} else if (node.type === 'containerDirective') {
			const container = node as unknown as ContainerNode;
			checkContainer(container, place, report);
			const title = containerLabel(container);
			const id = idOf(container.name, title);
			if (container.name === 'exercise') exercises.push({ id, title, level: container.attributes?.['level'] ?? 'core' });
			else if (container.name === 'question') questions.push({ id, text: title });
		}
	});
	return { headings, links, images, code, exercises, questions, words };
}
