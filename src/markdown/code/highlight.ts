import type { Element, ElementContent } from 'hast';
import type { CodeLine, CodeTools } from './code-tools.ts';
import { isHighlighted } from './language-names.ts';

/** Lines that a fence picks out, such as `2,5-7`; counted from 1. */
export function readLineRanges(text: string | null): ReadonlySet<number> {
	const lines = new Set<number>();
	for (const range of (text ?? '').split(',')) {
		const [from, to = from] = range.split('-').map(Number);
		if (from === undefined || to === undefined || !(from > 0)) continue;
		for (let line = from; line <= to; line += 1) lines.add(line);
	}
	return lines;
}

const plain = (code: string): readonly CodeLine[] => code.split('\n').map((text) => [[null, text]]);

/** Code as lines of spans, each token with the class of its role (`t-keyword`), without any inline style. */
export function highlight(code: string, language: string, marked: ReadonlySet<number>, tokenise: CodeTools['tokenise']): ElementContent[] {
	const lines = isHighlighted(language) ? tokenise(code, language) : plain(code);
	return lines.flatMap((runs, index): ElementContent[] => {
		const line: Element = {
			type: 'element',
			tagName: 'span',
			properties: { className: marked.has(index + 1) ? ['line', 'marked'] : ['line'] },
			children: runs.map(([name, text]) => {
				const value = { type: 'text' as const, value: text };
				if (name === null) return value;
				return { type: 'element', tagName: 'span', properties: { className: [`t-${name}`] }, children: [value] };
			}),
		};
		return index + 1 < lines.length ? [line, { type: 'text', value: '\n' }] : [line];
	});
}
