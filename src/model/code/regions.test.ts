import { describe, expect, test } from 'vitest';
import { readRegions, withoutMarkers } from './regions.ts';

const found = (text: string) => Object.fromEntries(readRegions(text).regions);

describe('regions', () => {
	test.each([
		['// #region a', '// #endregion a'], ['# #region a', '# #endregion a'], ['-- #region a', '-- #endregion a'], ['; #region a', '; #endregion a'],
		['<!-- #region a -->', '<!-- #endregion a -->'], ['/* #region a */', '/* #endregion a */'], ['{{/* #region a */}}', '{{/* #endregion a */}}'], ['\t//#region a  ', '//   #endregion a'],
	])('are marked by %s', (start, end) => {
		expect(found(`before\n${start}\ntext\n${end}\nafter\n`)).toEqual({ a: 'text' });
	});

	test('may nest, and no marker is shown', () => {
		expect(found('// #region outer\na\n// #region inner\nb\n// #endregion inner\nc\n// #endregion outer\n')).toEqual({ inner: 'b', outer: 'a\nb\nc' });
	});

	test('may cross', () => {
		expect(found('// #region one\na\n// #region two\nb\n// #endregion one\nc\n// #endregion two\n')).toEqual({ one: 'a\nb', two: 'b\nc' });
	});

	test('lose the indentation that all their lines share, and empty lines around them', () => {
		expect(found('// #region a\n\n\tif x {\n\n\t\ty()\n\t}\n\n// #endregion a\n')).toEqual({ a: 'if x {\n\n\ty()\n}' });
	});

	test('that are never closed are named', () => {
		expect(readRegions('// #region a\nx\n// #region b\ny\n// #endregion b\n')).toEqual({ open: ['a'], regions: new Map([['b', 'y']]) });
	});

	test('that are closed and never opened are none', () => {
		expect(readRegions('x\n// #endregion a\n')).toEqual({ open: [], regions: new Map() });
	});

	test('in a file of CRLF lines are found', () => {
		expect(Object.keys(found('// #region a\r\nx\r\n// #endregion a\r\n'))).toEqual(['a']);
	});

	test('keep their indentation where it was printed', () => {
		expect(readRegions('-- #region a\n lp | state\n  1 | dead\n-- #endregion a\n', true).regions.get('a')).toBe(' lp | state\n  1 | dead');
	});

	test('within another leave one empty line behind, not two', () => {
		expect(found('// #region outer\na\n\n// #region inner\n\nb\n\n// #endregion inner\n\nc\n// #endregion outer\n')).toEqual({ outer: 'a\n\nb\n\nc', inner: 'b' });
	});

	test('in a string or behind code are none', () => {
		expect(found('x := "// #region a"\ny := 1 // #region b\n')).toEqual({});
	});
});

test('a whole file is shown without its markers', () => {
	expect(withoutMarkers('a\n// #region x\nb\n  # #endregion x\nc')).toBe('a\nb\nc');
	expect(withoutMarkers('a\n\n// #endregion x\n\n// #region y\nb\n\n\nc')).toBe('a\n\nb\n\n\nc');
});
