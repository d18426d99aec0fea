import type { Root, RootContent } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { visit } from 'unist-util-visit';
import { parseBody } from '../../markdown/parse.ts';
import type { Entry } from '../../model/entries/types.ts';
import type { DocumentContext } from '../../markdown/plugins/context.ts';

/**
 * A body as portable Markdown: links resolved, code and outputs filled in from their files. MDX stays as written.
 * @param parse gives the body's tree, which is changed
 */
export function bodyTwin(entry: Entry, context: DocumentContext, parse = () => parseBody(entry.body, 'md')): string {
	if (entry.dialect === 'mdx') return entry.body.trim();
	const tree = parse();
	visit(tree, (node: Root | RootContent) => {
		if (node.type === 'code') {
			const block = context.code(node);
			node.value = block.text;
			node.meta = block.origin === null ? null : `title="${block.origin.split('/').at(-1)}"`;
		} else if (node.type === 'link') {
			const resolved = context.resolve(node.url);
			if (resolved.kind !== 'internal') return;
			const { url, title } = resolved.target;
			node.url = `${context.absolute(url)}${resolved.anchor === null ? '' : `#${resolved.anchor}`}`;
			if (node.children.length === 0) node.children.push({ type: 'text', value: title });
		}
	});
	return toMarkdown(tree, { bullet: '-', extensions: [gfmToMarkdown(), directiveToMarkdown()] }).trim();
}
