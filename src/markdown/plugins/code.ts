import type { ElementContent } from 'hast';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { BlockOrigin } from '../../model/code/block-origin.ts';
import type { CodeBlock } from '../../model/code/code-block.ts';
import type { CodeTools } from '../code/code-tools.ts';
import { highlight, readLineRanges } from '../code/highlight.ts';
import { optionText } from '../syntax/fence-options.ts';
import type { DocumentContext } from './context.ts';
import { element, h } from './element.ts';
import { showProvenance } from './provenance.ts';

/** Turns fences into figures: highlighted code, recorded outputs and diagrams. */
export function remarkCode({ code, origin, href }: DocumentContext, tools: CodeTools) {
	return (tree: Root): void => {
		visit(tree, 'code', (node, index, parent) => {
			if (parent === undefined || index === undefined) return;
			const block = code(node);
			parent.children[index] = block.language === 'dot' ? diagramFigure(block, tools) : codeFigure(block, origin(block), href, tools);
		});
	};
}

const exemptionWords = {
	illustrative: 'Illustration, not run',
	'expect-fail': 'Fails on purpose',
	'needs-cloud': 'Needs a cloud account, not run here',
};

function codeFigure(block: CodeBlock, found: BlockOrigin, href: DocumentContext['href'], { tokenise }: CodeTools) {
	const { language, options, text, origin, exemption } = block;
	const output = language === 'output';
	const title = optionText(options, 'title') ?? (output ? 'Output' : (origin?.split('/').at(-1) ?? null));
	const caption: ElementContent[] = title === null ? [] : [h('span', { className: ['code-title'] }, title)];
	if (exemption !== null) {
		caption.push(h('span', { className: ['exemption'] }, `${exemptionWords[exemption.kind]}: ${exemption.reason}`));
	}
	caption.push(...showProvenance(found, title ?? language, href));
	const lines = highlight(text, output ? 'text' : language, readLineRanges(optionText(options, 'mark')), tokenise);
	const name = `${title ?? language} ${output ? '' : 'code'}`.trim();
	const pre = h('pre', { tabIndex: 0, role: 'group', ariaLabel: name }, h('code', {}, ...lines));
	const classes = ['code', output ? 'output' : '', 'lines' in options ? 'numbered' : ''].filter(Boolean);
	const children = caption.length > 0 ? [h('figcaption', {}, ...caption), pre] : [pre];
	return element('figure', { className: classes, dataLanguage: language }, { hast: children });
}

function diagramFigure({ text, options }: CodeBlock, { drawDiagram }: CodeTools) {
	const title = optionText(options, 'title');
	const svg = drawDiagram(text, optionText(options, 'alt') ?? '');
	const scroller = h('div', { className: ['diagram-scroll'], tabIndex: 0, role: 'group', ariaLabel: title ?? 'Diagram' }, svg);
	const children = title === null ? [scroller] : [scroller, h('figcaption', {}, title)];
	return element('figure', { className: ['diagram'] }, { hast: children });
}
