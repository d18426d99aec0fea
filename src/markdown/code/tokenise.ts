import { createCssVariablesTheme, createHighlighterCoreSync, type HighlighterCore, type ThemedToken } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import type { CodeLine, Run } from './code-tools.ts';
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

/** The lines of code in a language that can be highlighted, as runs of one role each. */
export const tokenise = (code: string, language: string): CodeLine[] =>
	highlighter().codeToTokensBase(code, { lang: language, theme: 'roles' }).map(joinTokens);

const role = ({ color }: ThemedToken): string | null => /^var\(--token-([\w-]+)\)$/.exec(color ?? '')?.[1] ?? null;

// Neighbours of one role become one span: a third fewer elements on a page.
function joinTokens(tokens: readonly ThemedToken[]): CodeLine {
	const runs: [...Run][] = [];
	for (const token of tokens) {
		const last = runs.at(-1);
		const current = role(token);
		if (last && (last[0] === current || token.content.trim() === '')) last[1] += token.content;
		else runs.push([current, token.content]);
	}
	return runs;
}
