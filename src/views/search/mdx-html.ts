import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Heading, Nodes, Parents } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { h } from '../../markdown/plugins/element.ts';
import { parseBody } from '../../markdown/parse.ts';
import { headingIds } from '../../markdown/syntax/heading-ids.ts';

/** The text of an MDX body as plain HTML for the index: components and imports are left out, since nothing runs here. */
export function mdxHtml(body: string): string {
	return toHtml(blocks(withoutJsx(parseBody(body, 'mdx')), headingIds()));
}

function blocks(node: Nodes, idOf: (heading: Heading) => { id: string; text: string }): ElementContent[] {
	if (node.type === 'heading') {
		const { id, text } = idOf(node);
		return [h(`h${node.depth}`, { id }, text)];
	}
	if (node.type === 'code') return [h('pre', {}, node.value)];
	if (node.type === 'paragraph' || !('children' in node)) return [h('p', {}, toString(node))];
	return node.children.flatMap((child) => blocks(child, idOf));
}

function withoutJsx<Node extends Nodes>(node: Node): Node {
	if (!('children' in node)) return node;
	const parent = node as Parents;
	const children = parent.children.filter(({ type }) => !type.startsWith('mdx')).map(withoutJsx);
	return { ...parent, children } as unknown as Node;
}
