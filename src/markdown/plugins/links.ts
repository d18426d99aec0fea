import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { DocumentContext } from './context.ts';

/** Resolves links to addresses, fills in the titles of bare wikilinks, and shows raw HTML as the text it is. */
export function remarkLinks({ resolve, href }: DocumentContext) {
	return (tree: Root): void => {
		visit(tree, (node, index, parent) => {
			if (node.type === 'html' && parent && index !== undefined) {
				// A comment speaks to authors. Everything else stays text: authors write Markdown, never markup.
				if (node.value.startsWith('<!--')) parent.children.splice(index, 1);
				else parent.children[index] = parent.type === 'root'
					? { type: 'paragraph', children: [{ type: 'text', value: node.value }] }
					: { type: 'text', value: node.value };
				return index;
			}
			if (node.type !== 'link' && node.type !== 'definition') return undefined;
			const resolved = resolve(node.url);
			const empty = node.type === 'link' && node.children.length === 0;
			if (resolved.kind === 'external') {
				node.data = { hProperties: { rel: ['noopener'] } };
				if (empty) node.children.push({ type: 'text', value: resolved.url });
			} else if (resolved.kind === 'internal') {
				node.url = `${href(resolved.target.url)}${resolved.anchor === null ? '' : `#${encodeURIComponent(resolved.anchor)}`}`;
				if (empty) node.children.push({ type: 'text', value: resolved.target.title });
			} else {
				// The check reports it; where authors preview a page with mistakes, the link leads nowhere.
				node.url = '#';
				if (empty) node.children.push({ type: 'text', value: resolved.written });
			}
			return undefined;
		});
	};
}
