import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { withoutComments } from '../syntax/comments.ts';
import { fillLinkTitles } from '../syntax/link-titles.ts';
import type { DocumentContext } from './context.ts';

/** Resolves links to addresses, fills in the titles of bare wikilinks, and shows raw HTML as the text it is. */
export function remarkLinks({ resolve, href }: DocumentContext) {
	return (tree: Root): void => {
		fillLinkTitles(tree, resolve);
		visit(tree, (node, index, parent) => {
			if (node.type === 'html' && parent && index !== undefined) {
				// A comment speaks to authors. Everything else stays text: authors write Markdown, never markup.
				const value = withoutComments(node.value).trim();
				if (value === '') parent.children.splice(index, 1);
				else parent.children[index] = parent.type === 'root' ? { type: 'paragraph', children: [{ type: 'text', value }] } : { type: 'text', value };
				return index;
			}
			if (node.type !== 'link' && node.type !== 'definition') return undefined;
			const resolved = resolve(node.url);
			if (resolved.kind === 'external') {
				node.data = { hProperties: { rel: ['noopener'] } };
			} else if (resolved.kind === 'internal') {
				node.url = `${href(resolved.target.url)}${resolved.anchor === null ? '' : `#${encodeURIComponent(resolved.anchor)}`}`;
			} else {
				// The check reports it; where authors preview a page with mistakes, the link leads nowhere.
				node.url = '#';
			}
			return undefined;
		});
	};
}
