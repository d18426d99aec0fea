import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { PROVENANCE } from '../../markdown/plugins/provenance.ts';

/**
 * A rendered body for the index: code weighs a little, headings keep their ids for results below a page, and what is
 * no text of the page (links of headings to themselves, pictures of graphs, where code comes from) is left out.
 */
export function searchableBody(html: string): string {
	const tree = fromHtml(html, { fragment: true });
	visit(tree, 'element', (node, index, parent) => {
		if (parent === undefined || index === undefined) return undefined;
		if (isFurniture(node)) {
			parent.children.splice(index, 1);
			return [SKIP, index];
		}
		if (node.tagName === 'pre') {
			node.properties['dataPagefindWeight'] = '0.3';
			return SKIP;
		}
		return undefined;
	});
	return toHtml(tree.children.filter((node) => node.type === 'element' || node.type === 'text'));
}

const isFurniture = ({ tagName, properties }: Element): boolean => {
	const classes = properties['className'];
	return tagName === 'svg' || tagName === 'script' || tagName === 'style' || (Array.isArray(classes) && (classes.includes('anchor') || classes.includes(PROVENANCE)));
};
