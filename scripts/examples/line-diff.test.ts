import { expect, test } from 'vitest';
import { diffLines } from './line-diff.ts';

test('equal texts have no diff', () => {
	expect(diffLines('a\nb\n', 'a\nb\n')).toBe('');
});

test('a changed line is shown removed, then added, between its neighbours', () => {
	expect(diffLines('a\nb\nc', 'a\nx\nc').split('\n')).toEqual(['--- recorded', '+++ actual', ' a', '-b', '+x', ' c']);
});

test('an added line moves none of those after it', () => {
	expect(diffLines('a\nb\nc', 'a\nnew\nb\nc').split('\n').slice(2)).toEqual([' a', '+new', ' b', ' c']);
});

test('lines far from any change are left out, with one mark for each gap', () => {
	const before = Array.from({ length: 30 }, (_, at) => `line ${at}`);
	const after = before.with(10, 'first').with(25, 'second');
	const shown = diffLines(before.join('\n'), after.join('\n')).split('\n');
	expect(shown.filter((line) => line === '…')).toHaveLength(2);
	expect(shown).not.toContain(' line 0');
	expect(shown).toContain(' line 7');
	expect(shown).not.toContain(' line 17');
});

test('a missing last line end is a difference', () => {
	expect(diffLines('a\n', 'a').split('\n').slice(2)).toEqual([' a', '-']);
});
