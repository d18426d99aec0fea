import GithubSlugger from 'github-slugger';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, Parents } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { h } from '../../markdown/plugins/element.ts';
import { parseBody } from '../../markdown/parse.ts';

/** The text of an MDX body as plain HTML for the index: components and imports are left out, since nothing runs here. */
export function mdxHtml(body: string): string {
	const slugger = new GithubSlugger();
	return toHtml(blocks(withoutJsx(parseBody(body, 'mdx')), slugger));
}

function blocks(node: Nodes, slugger: GithubSlugger): ElementContent[] {
	if (node.type === 'heading') {
		const text = toString(node);
		return [h(`h${node.depth}`, { id: slugger.slug(text) }, text)];
	}
	if (node.type === 'code') return [h('pre', {}, node.value)];
	if (node.type === 'paragraph' || !('children' in node)) return [h('p', {}, toString(node))];
	return node.children.flatMap((child) => blocks(child, slugger));
}

function withoutJsx<Node extends Nodes>(node: Node): Node {
	if (!('children' in node)) return node;
	const parent = node as Parents;
	const children = parent.children.filter(({ type }) => !type.startsWith('mdx')).map(withoutJsx);
	return { ...parent, children } as unknown as Node;
}
