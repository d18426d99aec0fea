import { expect, test } from 'vitest';
import { parseSession } from './parse-session.ts';

const sql = (text: string) => parseSession(text, '--');

test('paragraphs are statements, of one line or several', () => {
	expect(sql('begin;\n\nselect 1,\n       2;\n')).toEqual([
		{ kind: 'statement', session: null, text: 'begin;' },
		{ kind: 'statement', session: null, text: 'select 1,\n       2;' },
	]);
});

test('a letter before a statement names its session', () => {
	expect(sql('A: begin;\n\nB: update t\nset a = 1;')).toEqual([
		{ kind: 'statement', session: 'A', text: 'begin;' },
		{ kind: 'statement', session: 'B', text: 'update t\nset a = 1;' },
	]);
});

test('comments and region marks around a statement are kept and not sent', () => {
	expect(sql('-- #region x\nselect 1;\n-- #endregion x\n\n-- why\n-- so\n')).toEqual([
		{ kind: 'comment', text: '-- #region x' },
		{ kind: 'statement', session: null, text: 'select 1;' },
		{ kind: 'comment', text: '-- #endregion x' },
		{ kind: 'comment', text: '-- why' },
		{ kind: 'comment', text: '-- so' },
	]);
});

test('a comment within a statement belongs to it', () => {
	expect(parseSession('cat <<END\n# not a comment\nEND', '#')).toEqual([{ kind: 'statement', session: null, text: 'cat <<END\n# not a comment\nEND' }]);
});

test('lines of spaces part paragraphs, and line ends of Windows are read', () => {
	expect(sql('select 1;\r\n  \t\r\n\r\nselect 2;\r\n').map(({ text }) => text)).toEqual(['select 1;', 'select 2;']);
});

test('a script that names some sessions and not others is refused', () => {
	expect(() => sql('A: begin;\n\ncommit;')).toThrow('every statement names its session');
});
