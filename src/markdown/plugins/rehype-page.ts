import type { Element, Parents, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { h } from './element.ts';

/** Gives headings a link to themselves, and lets wide tables scroll on their own. */
export function rehypePage() {
	return (tree: Root): void => {
		visit(tree, 'element', (node, index, parent) => {
			if (parent === undefined || index === undefined) return undefined;
			if (/^h[2-6]$/.test(node.tagName) && typeof node.properties['id'] === 'string') {
				const { id } = node.properties;
				node.children.push(h('a', { className: ['anchor'], href: `#${id}`, ariaLabel: `Link to “${toString(node)}”` }, '#'));
			}
			if (node.tagName === 'th' || node.tagName === 'td') alignByClass(node);
			if (node.tagName === 'table' && !isScroller(parent)) {
				parent.children[index] = h('div', { className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: 'Table' }, node) as Element;
				// Go on inside the table, which is now a level deeper.
				return index;
			}
			return undefined;
		});
	};
}

const isScroller = (parent: Parents): boolean =>
	parent.type === 'element' && Array.isArray(parent.properties['className']) && parent.properties['className'].includes('table-scroll');

// The attribute that the Markdown library writes is no longer HTML, and inline styles are not allowed.
function alignByClass(cell: Element): void {
	const { align, ...rest } = cell.properties;
	if (align !== undefined && align !== null) cell.properties = { ...rest, className: [`align-${String(align)}`] };
}
