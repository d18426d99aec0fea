import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { containerIds } from '../../markdown/syntax/container-ids.ts';
import { CONTAINERS } from '../../markdown/syntax/containers.ts';
import { issue, type Issue, type Place } from '../issues/issue.ts';
import { didYouMean } from '../issues/suggest.ts';
import { containerLabel, type ContainerNode } from './container-label.ts';
import type { Exercise, Extraction, Heading, Question, WrittenCode, WrittenImage, WrittenLink } from './types.ts';

const CALLOUTS = ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'];
const word = /[\p{Letter}\p{Number}][\p{Letter}\p{Number}'’.-]*/gu;

/** Collects what the model needs of a parsed body: headings, links, pictures, code, exercises, and its length. */
export function extract(tree: Root, file: string, report: (found: Issue) => void): Extraction {
	const slugger = new GithubSlugger();
	const idOf = containerIds();
	const [headings, links, images, code]: [Heading[], WrittenLink[], WrittenImage[], WrittenCode[]] = [[], [], [], []];
	const [exercises, questions]: [Exercise[], Question[]] = [[], []];
	let words = 0;
	visit(tree, (node) => {
		const place: Place = { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
		if (node.type === 'heading') {
			if (node.depth === 1) report(issue('heading/level-one', place, {}));
			const text = toString(node);
			headings.push({ id: slugger.slug(text), depth: node.depth, text, place });
		} else if (node.type === 'link' || node.type === 'definition') {
			links.push({ url: node.url, place });
		} else if (node.type === 'image') {
			if ((node.alt ?? '').trim() === '') report(issue('image/missing-alt', place, { path: node.url }));
			images.push({ url: node.url, alt: node.alt ?? '', place });
		} else if (node.type === 'code') {
			code.push({ node, place });
		} else if (node.type === 'html' && !node.value.startsWith('<!--')) {
			report(issue('markdown/raw-html', place, {}));
		} else if (node.type === 'text') {
			words += node.value.match(word)?.length ?? 0;
			const callout = /^\[!([\w-]+)\]/.exec(node.value)?.[1];
			if (callout !== undefined && !CALLOUTS.includes(callout)) {
				report(issue('markdown/unknown-callout', place, { name: callout, known: CALLOUTS.join(', ') }, didYouMean(callout, CALLOUTS)));
			}
		} else if (node.type === 'containerDirective' || node.type === 'leafDirective') {
			const container = node as unknown as ContainerNode;
			const title = containerLabel(container);
			const id = idOf(container.name, title);
			if (container.name === 'exercise') exercises.push({ id, title, level: container.attributes?.['level'] ?? 'core' });
			else if (container.name === 'question') questions.push({ id, text: title });
			else if (!(CONTAINERS as readonly string[]).includes(container.name)) {
				report(issue('markdown/unknown-directive', place, { name: container.name, known: CONTAINERS.join(', ') }, didYouMean(container.name, CONTAINERS)));
			}
		}
	});
	return { headings, links, images, code, exercises, questions, words };
}
