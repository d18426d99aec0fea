import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Resolved } from '../../model/links/resolve.ts';

/** Gives links without words of their own, such as `[[redis]]`, the title of the page that they lead to. */
export function fillLinkTitles(tree: Root, resolve: (url: string) => Resolved): void {
	visit(tree, 'link', (node) => {
		if (node.children.length === 0) node.children.push({ type: 'text', value: titleOf(resolve(node.url)) });
	});
}

/** The words of a link that has none of its own. */
export function titleOf(resolved: Resolved): string {
	if (resolved.kind === 'internal') return resolved.target.title;
	return resolved.kind === 'external' ? resolved.url : resolved.written;
}
