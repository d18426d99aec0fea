import type { Blockquote, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { element } from './element.ts';

const names: Record<string, string> = {
	NOTE: 'Note', TIP: 'Tip', IMPORTANT: 'Important', WARNING: 'Warning', CAUTION: 'Caution',
};

/** Turns block quotes that begin with `[!NOTE]` and its like into asides. */
export function remarkCallouts() {
	return (tree: Root): void => {
		visit(tree, 'blockquote', (node, index, parent) => {
			const kind = takeMarker(node);
			if (kind === null || parent === undefined || index === undefined) return;
			const name = names[kind] ?? kind;
			const heading = element('p', { className: ['callout-title'] }, { hast: [{ type: 'text', value: name }] });
			parent.children[index] = element('aside', { className: ['callout', kind.toLowerCase()], ariaLabel: name }, { mdast: [heading, ...node.children] });
		});
	};
}

function takeMarker(node: Blockquote): string | null {
	const [paragraph] = node.children;
	const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
	if (paragraph?.type !== 'paragraph' || text?.type !== 'text') return null;
	const match = /^\[!([A-Z]+)\][ \t]*(?:\n|$)/.exec(text.value);
	const kind = match?.[1];
	if (match === null || kind === undefined || !(kind in names)) return null;
	text.value = text.value.slice(match[0].length);
	if (text.value === '') paragraph.children.shift();
	if (paragraph.children.length === 0) node.children.shift();
	return kind;
}
