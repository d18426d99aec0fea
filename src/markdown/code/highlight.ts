import type { Element, ElementContent } from 'hast';
import { createCssVariablesTheme, createHighlighterCoreSync, type HighlighterCore, type ThemedToken } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { languages } from './languages.ts';

// One theme of CSS variables: each token gets the name of a role, and the style sheet colours roles for light and dark.
const theme = createCssVariablesTheme({ name: 'roles', variablePrefix: '--', fontStyle: false });

let made: HighlighterCore | undefined;

/**
 * The highlighter, made when it is first needed: most builds highlight nothing in most of their processes. All grammars
 * are loaded at once, since what one of them shows of another would depend on which came before.
 */
function highlighter(): HighlighterCore {
	// Shiki's JavaScript engine gives the same tokens as Oniguruma in half the time, and needs no WebAssembly.
	made ??= createHighlighterCoreSync({ engine: createJavaScriptRegexEngine(), themes: [theme], langs: languages });
	return made;
}

const known = new Set(languages.flat().flatMap(({ name, aliases = [] }) => [name, ...aliases]));

/** Whether a fence's language can be highlighted; others are shown as they are. */
export const isHighlighted = (language: string): boolean => known.has(language);

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

const role = ({ color }: ThemedToken): string | null => /^var\(--token-([\w-]+)\)$/.exec(color ?? '')?.[1] ?? null;

/** Code as lines of spans, each token with the class of its role (`t-keyword`), without any inline style. */
export function highlight(code: string, language: string, marked: ReadonlySet<number>): ElementContent[] {
	const lines = isHighlighted(language)
		? highlighter().codeToTokensBase(code, { lang: language, theme: 'roles' })
		: code.split('\n').map((content) => [{ content, offset: 0 }]);
	return lines.flatMap((tokens, index): ElementContent[] => {
		const line: Element = {
			type: 'element',
			tagName: 'span',
			properties: { className: marked.has(index + 1) ? ['line', 'marked'] : ['line'] },
			children: joinTokens(tokens),
		};
		return index + 1 < lines.length ? [line, { type: 'text', value: '\n' }] : [line];
	});
}

// Neighbours of one role become one span: a third fewer elements on a page.
function joinTokens(tokens: readonly ThemedToken[]): ElementContent[] {
	const runs: { role: string | null; text: string }[] = [];
	for (const token of tokens) {
		const last = runs.at(-1);
		const current = role(token);
		if (last && (last.role === current || token.content.trim() === '')) last.text += token.content;
		else runs.push({ role: current, text: token.content });
	}
	return runs.map(({ role: name, text }) => {
		const value = { type: 'text' as const, value: text };
		if (name === null) return value;
		return { type: 'element', tagName: 'span', properties: { className: [`t-${name}`] }, children: [value] };
	});
}
