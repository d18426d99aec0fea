import { expect, test } from 'vitest';
import { checkStatement } from './psql-text.ts';

test.each(['select 1;', 'select 1; -- one', 'select 1 as n \\gset', '\\d t', 'select 1\n\\g', 'copy t from stdin;\n1\n\\.'])('%j is a whole statement', (text) => {
	expect(() => checkStatement(text)).not.toThrow();
});

test('a statement without its semicolon is refused: psql would wait for it', () => {
	expect(() => checkStatement('select 1')).toThrow('a statement ends with a semicolon: select 1');
});

test.each(['\\timing on', '\\c other', '\\q'])('%s is refused', (text) => {
	expect(() => checkStatement(text)).toThrow('cannot stand in a session');
});
