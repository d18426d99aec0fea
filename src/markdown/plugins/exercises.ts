import type { Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { containerIds } from '../syntax/container-ids.ts';
import { containerLabel, labelParagraph, type ContainerNode } from '../../model/extract/container-label.ts';
import { element, h } from './element.ts';

/** Turns exercises, their checks and solutions, and self-check questions into folded HTML. */
export function remarkExercises() {
	return (tree: Root): void => {
		const idOf = containerIds();
		visit(tree, (node, index, parent) => {
			if (node.type !== 'containerDirective' || parent === undefined || index === undefined) return undefined;
			const container = node as unknown as ContainerNode;
			const label = labelParagraph(container);
			const title = containerLabel(container);
			const rest = container.children.filter((child) => child !== label);
			parent.children[index] = draw(container, { title, label, rest, id: idOf(container.name, title) });
			// Visit the new element and not the old one: checks and solutions stand inside exercises.
			return [SKIP, index];
		});
	};
}

interface Parts {
	readonly title: string;
	readonly label: RootContent | null;
	readonly rest: readonly RootContent[];
	readonly id: string;
}

function draw(container: ContainerNode, { title, label, rest, id }: Parts): RootContent {
	const summary = (words: readonly RootContent[]) => element('summary', {}, { mdast: words });
	const text = (value: string): RootContent => ({ type: 'text', value }) as RootContent;
	const labelWords = label !== null && 'children' in label ? (label.children as RootContent[]) : [text(title)];
	if (container.name === 'exercise') {
		const level = container.attributes?.['level'] ?? 'core';
		const heading = element('p', { className: ['exercise-title'] }, { mdast: [
			element('strong', {}, { mdast: labelWords }),
			element('span', { className: ['exercise-level'] }, { hast: [{ type: 'text', value: level }] }),
		] });
		return element('section', { className: ['exercise'], id, ariaLabel: `Exercise: ${title}` }, { mdast: [heading, ...rest] });
	}
	if (container.name === 'question') {
		return element('details', { className: ['question'], id }, { mdast: [summary(labelWords), ...rest] });
	}
	if (container.name === 'solution') {
		return element('details', { className: ['solution'] }, { mdast: [summary([text(title || 'Solution')]), ...rest] });
	}
	const heading = element('p', { className: ['check-title'] }, { hast: [h('strong', {}, title || 'Done when')] });
	return element('div', { className: ['check'] }, { mdast: [heading, ...rest] });
}
