import type { Link, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** The scheme that marks a wikilink until it is resolved to an address. */
export const WIKI = 'wiki:';

const pattern = /\[\[([^[\]|#\n]*)(?:#([^[\]|\n]*))?(?:\\?\|([^[\]\n]*))?\]\]/g;

/** Turns `[[slug]]`, `[[slug|label]]` and `[[slug#heading|label]]` into links with the scheme `wiki:`. */
export function remarkWikilinks() {
	return (tree: Root, file: { value: unknown }): void => {
		const source = String(file.value);
		visit(tree, 'text', (node, index, parent) => {
			if (parent === undefined || index === undefined || parent.type === 'link' || !node.value.includes('[[')) return;
			const parts = splitText(node, source);
			parent.children.splice(index, 1, ...(parts as never[]));
			return [SKIP, index + parts.length];
		});
	};
}

function splitText(node: Text, source: string): PhrasingContent[] {
	const parts: PhrasingContent[] = [];
	let done = 0;
	let searched = node.position?.start.offset ?? 0;
	for (const match of node.value.matchAll(pattern)) {
		if (match.index > done) parts.push({ type: 'text', value: node.value.slice(done, match.index) });
		// Escapes make the text shorter than its source, so the place is looked up there.
		const offset = source.indexOf('[[', searched);
		searched = offset + 2;
		parts.push(toLink(match, source, offset));
		done = match.index + match[0].length;
	}
	if (done < node.value.length) parts.push({ type: 'text', value: node.value.slice(done) });
	return parts;
}

function toLink(match: RegExpExecArray, source: string, offset: number): Link {
	const [whole, target = '', anchor, label] = match;
	const before = source.slice(0, offset);
	const line = before.split('\n').length;
	const column = offset - before.lastIndexOf('\n');
	const point = { line, column, offset };
	return {
		type: 'link',
		url: `${WIKI}${target.trim()}${anchor === undefined ? '' : `#${anchor.trim()}`}`,
		children: label === undefined ? [] : [{ type: 'text', value: label.trim() }],
		position: { start: point, end: { line, column: column + whole.length, offset: offset + whole.length } },
	};
}
