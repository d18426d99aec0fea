import type { Paragraph, RootContent } from 'mdast';
import { renderedText } from '../../markdown/syntax/rendered-text.ts';

/** A container directive as its extension leaves it in the tree. */
export interface ContainerNode {
	readonly type: 'containerDirective';
	readonly name: string;
	readonly attributes?: Record<string, string | null | undefined> | null;
	/** How many fences it has: one where it is never closed. */
	readonly data?: { readonly fences?: number };
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
	return label === null ? '' : renderedText(label);
}
