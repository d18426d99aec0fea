import type { Nodes } from 'mdast';
import { withoutComments } from './comments.ts';

/** The words of a node as readers see them: without comments, pictures, notes and code that MDX runs. */
export function renderedText(node: Nodes): string {
	return wordsOf(node).replace(/\s+/g, ' ').trim();
}

function wordsOf(node: Nodes): string {
	if (node.type === 'html') return withoutComments(node.value);
	if (node.type === 'break') return ' ';
	if ('children' in node) return node.children.map(wordsOf).join('');
	return 'value' in node && !node.type.startsWith('mdx') ? node.value : '';
}
