import { expect, test } from 'vitest';
import { isHighlighted } from './language-names.ts';
import { languages } from './languages.ts';

test('the languages that can be highlighted are those of the grammars, by every name', () => {
	const names = languages.flat().flatMap(({ name, aliases = [] }) => [name, ...aliases]);
	expect(names.filter((name) => !isHighlighted(name))).toEqual([]);
	expect(['text', 'output', 'dot', 'fortran', ''].filter(isHighlighted)).toEqual([]);
});
