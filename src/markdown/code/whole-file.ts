import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { isMarker } from '../../model/code/regions.ts';
import { h } from '../plugins/element.ts';
import type { CodeTools } from './code-tools.ts';
import { languageOf } from './file-language.ts';
import { highlight } from './highlight.ts';

/**
 * A whole file as HTML, highlighted and numbered. Lines that mark regions are not shown, and the numbers stay those of
 * the file. Every text of the file is escaped.
 */
export function showFile(path: string, text: string, tokenise: CodeTools['tokenise']): string {
	const source = text.replace(/^\uFEFF/, '').replace(/\r?\n$/, '');
	const isMark = source.split('\n').map(isMarker);
	const lines = highlight(source, languageOf(path), new Set(), tokenise).filter(({ type }) => type === 'element');
	const shown = lines.flatMap((line, index): ElementContent[] => {
		// An empty element counts the line that is left out.
		if (isMark[index] === true) return [h('span', { className: ['skipped'] })];
		return [line, { type: 'text', value: '\n' }];
	});
	const name = `${path.split('/').at(-1)} code`;
	return toHtml(h('pre', { tabIndex: 0, role: 'group', ariaLabel: name }, h('code', {}, ...shown)));
}
