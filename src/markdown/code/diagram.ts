import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { instance, type Viz } from '@viz-js/viz';
import { SKIP, visit } from 'unist-util-visit';
import { DiagramError } from './code-tools.ts';

const viz: Viz = await instance();

// Graphviz knows no web fonts: it lays out with Helvetica's widths, which are a little wider than the site's own.
const defaults = {
	graphAttributes: { bgcolor: 'transparent', pad: 0.1, nodesep: 0.3, ranksep: 0.4, fontname: 'Helvetica', fontsize: 11 },
	nodeAttributes: { shape: 'box', style: 'rounded', fontname: 'Helvetica', fontsize: 12, margin: '0.16,0.09', height: 0.4 },
	edgeAttributes: { arrowsize: 0.7, fontname: 'Helvetica', fontsize: 11 },
};

const noGraph = 'it holds no graph';

/**
 * Draws Graphviz source as SVG in the site's own colours and type, with a text alternative.
 * @throws DiagramError where the source is malformed
 */
export function drawDiagram(source: string, alt: string): Element {
	const { status, output, errors } = viz.render(source, { format: 'svg', ...defaults });
	if (status === 'failure') throw new DiagramError(errors.map(({ message }) => message.trim()).filter(Boolean).join('; ') || noGraph);
	const tree = fromHtml(output.slice(output.indexOf('<svg')), { fragment: true, space: 'svg' });
	const svg = tree.children.find((node): node is Element => node.type === 'element');
	if (svg === undefined) throw new DiagramError(noGraph);
	const children = unstyle({ type: 'root', children: svg.children }).children as Element['children'];
	const { viewBox, width, height } = svg.properties;
	// Points become pixels: Graphviz measures in 1/72 inch.
	const pixels = (size: unknown) => Math.round((Number.parseFloat(String(size)) * 96) / 72);
	return {
		type: 'element',
		tagName: 'svg',
		properties: { viewBox, width: pixels(width), height: pixels(height), role: 'img', ariaLabel: alt },
		children,
	};
}

// Colours and fonts come from the style sheet. The arrow heads and dots that Graphviz fills keep a class.
function unstyle(tree: Root): Root {
	visit(tree, (node, index, parent) => {
		if (node.type === 'comment' || (node.type === 'element' && node.tagName === 'title')) {
			parent?.children.splice(index ?? 0, 1);
			return [SKIP, index ?? 0];
		}
		if (node.type !== 'element') return undefined;
		// Graphviz makes a link of every URL=, whatever its scheme; links of a page stand in its text, where they are checked.
		if (node.tagName === 'a') [node.tagName, node.properties] = ['g', {}];
		const { fill, stroke, fontFamily, fontSize, id, style, xmlSpace, ...rest } = node.properties;
		const filled = fill !== undefined && fill !== 'none' && fill !== 'transparent' && node.tagName !== 'text';
		const dashed = 'strokeDashArray' in rest || 'strokeDasharray' in rest;
		const names = [filled ? 'filled' : '', dashed ? 'dashed' : ''].filter(Boolean);
		const own = Array.isArray(rest['className']) ? rest['className'] : [];
		if (node.tagName === 'polygon' && stroke === 'none' && parent?.type === 'element') names.push('background');
		node.properties = { ...rest, ...(names.length + own.length > 0 ? { className: [...own, ...names] } : {}) };
		return undefined;
	});
	return tree;
}

