import type { Definition, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Turns pictures named by reference, `![cat][r]`, into pictures named in place. A definition that only pictures use
 * goes, since it is no link.
 */
export function remarkImageReferences() {
	return (tree: Root): void => {
		const [definitions, ofPictures, ofLinks] = [new Map<string, Definition>(), new Set<string>(), new Set<string>()];
		visit(tree, (node) => {
			// The first definition of a name holds.
			if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
			else if (node.type === 'imageReference') ofPictures.add(node.identifier);
			else if (node.type === 'linkReference') ofLinks.add(node.identifier);
		});
		visit(tree, (node, index, parent) => {
			if (parent === undefined || index === undefined) return undefined;
			if (node.type === 'definition' && ofPictures.has(node.identifier) && !ofLinks.has(node.identifier)) {
				parent.children.splice(index, 1);
				return index;
			}
			const definition = node.type === 'imageReference' ? definitions.get(node.identifier) : undefined;
			if (node.type === 'imageReference' && definition !== undefined) {
				const { alt, position } = node;
				parent.children[index] = { type: 'image', url: definition.url, title: definition.title ?? null, alt: alt ?? null, ...(position ? { position } : {}) };
			}
			return undefined;
		});
	};
}
