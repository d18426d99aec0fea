import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { h } from './element.ts';

/** Gives headings a link to themselves, and lets wide tables scroll on their own. */
export function rehypePage() {
	return (tree: Root): void => {
		visit(tree, 'element', (node, index, parent) => {
			if (parent === undefined || index === undefined) return;
			if (/^h[2-6]$/.test(node.tagName) && typeof node.properties['id'] === 'string') {
				const { id } = node.properties;
				node.children.push(h('a', { className: ['anchor'], href: `#${id}`, ariaLabel: `Link to “${toString(node)}”` }, '#'));
			}
			if (node.tagName === 'table') {
				parent.children[index] = h('div', { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: 'Table' }, node) as Element;
				return SKIP;
			}
			return;
		});
	};
}
