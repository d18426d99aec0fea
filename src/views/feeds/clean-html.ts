import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';

const kept = new Set(['href', 'src', 'srcSet', 'alt', 'title', 'width', 'height', 'id', 'start', 'colSpan', 'rowSpan', 'lang', 'dir', 'cite', 'viewBox']);
const drawing = new Set(['svg', 'g', 'path', 'polygon', 'polyline', 'ellipse', 'text', 'line', 'circle', 'rect']);
const dropped = new Set(['script', 'style', 'button', 'template', 'iframe', 'form', 'input']);

/** Page HTML as feed readers can use it: absolute addresses, no scripts, classes, data, anchors or folding. */
export function cleanForFeed(html: string, page: string): string {
	const tree = fromHtml(html, { fragment: true });
	visit(tree, 'element', (node, index, parent) => {
		if (parent === undefined || index === undefined) return undefined;
		const classes = node.properties['className'];
		const anchor = Array.isArray(classes) && classes.includes('anchor');
		if (dropped.has(node.tagName) || anchor) {
			parent.children.splice(index, 1);
			return [SKIP, index];
		}
		if (drawing.has(node.tagName)) return draw(node);
		if (node.tagName === 'span') {
			parent.children.splice(index, 1, ...node.children);
			return [SKIP, index];
		}
		node.properties = keepProperties(node, page);
		return undefined;
	});
	return toHtml(tree satisfies Root);
}

// Without the site's style sheet a drawing needs its colours in attributes.
function draw(node: Element): undefined {
	const { className, tabIndex, ...rest } = node.properties;
	const filled = Array.isArray(className) && className.includes('filled');
	const shape = node.tagName !== 'svg' && node.tagName !== 'g' && node.tagName !== 'text';
	node.properties = shape ? { ...rest, stroke: 'currentColor', fill: filled ? 'currentColor' : 'none' } : rest;
	if (node.tagName === 'text') node.properties['fill'] = 'currentColor';
	return undefined;
}

function keepProperties({ properties }: Element, page: string): Element['properties'] {
	const result: Element['properties'] = {};
	for (const [name, value] of Object.entries(properties)) {
		if (!kept.has(name)) continue;
		if ((name === 'href' || name === 'src') && typeof value === 'string') result[name] = new URL(value, page).href;
		else if (name === 'srcSet') result[name] = String(value).split(/,\s+/).map((part) => part.replace(/^\S+/, (url) => new URL(url, page).href)).join(', ');
		else result[name] = value;
	}
	return result;
}
