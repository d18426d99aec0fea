import type { Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** A container directive as its extension leaves it in the tree. */
export interface ContainerNode {
	readonly type: 'containerDirective';
	readonly name: string;
	readonly attributes?: Record<string, string | null | undefined> | null;
	readonly children: RootContent[];
}

/** The paragraph that holds a container's `[label]`, or null where it has none. */
export function labelParagraph(node: ContainerNode): Paragraph | null {
	const [first] = node.children;
	const isLabel = (first?.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true;
	return isLabel && first?.type === 'paragraph' ? first : null;
}

/** The words between a container's brackets. */
export function containerLabel(node: ContainerNode): string {
	const label = labelParagraph(node);
	return label === null ? '' : toString(label);
}
