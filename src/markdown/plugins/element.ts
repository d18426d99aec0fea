import type { ElementContent, Properties } from 'hast';
import type { Node, RootContent } from 'mdast';

/** An mdast node that becomes an HTML element: ready-made hast, or mdast children yet to be converted. */
export function element(
	hName: string,
	hProperties: Properties,
	children: { readonly hast: readonly ElementContent[] } | { readonly mdast: readonly Node[] },
): RootContent {
	const data = { hName, hProperties, ...('hast' in children ? { hChildren: children.hast } : {}) };
	return { type: 'element', data, children: 'mdast' in children ? children.mdast : [] } as unknown as RootContent;
}

/** A hast element with text or elements in it. */
export function h(tagName: string, properties: Properties, ...children: (ElementContent | string)[]): ElementContent {
	const nodes = children.map((child): ElementContent => (typeof child === 'string' ? { type: 'text', value: child } : child));
	return { type: 'element', tagName, properties, children: nodes };
}
