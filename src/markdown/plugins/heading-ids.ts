import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { headingIds } from '../syntax/heading-ids.ts';

/** Gives headings the ids that links to them are checked against. Bare links need their titles before. */
export function remarkHeadingIds() {
	return (tree: Root): void => {
		const idOf = headingIds();
		visit(tree, 'heading', (node) => {
			node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id: idOf(node).id } };
		});
	};
}
