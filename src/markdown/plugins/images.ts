import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { DocumentContext } from './context.ts';

/** The scheme that marks a picture by its path below content/ until Astro has sized and converted it. */
export const PICTURE = 'picture:';

/** Marks pictures for the page that shows them; nothing is loaded before it comes near the screen. */
export function remarkImages({ picture }: DocumentContext) {
	return (tree: Root): void => {
		visit(tree, 'image', (node) => {
			node.url = `${PICTURE}${picture(node.url)}`;
			node.data = { hProperties: { loading: 'lazy', decoding: 'async' } };
		});
	};
}
