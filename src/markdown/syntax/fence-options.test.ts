import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SEED } from '../../../tests/fixtures/arbitrary-garden.ts';
import { readLineRanges } from '../code/highlight.ts';
import { optionText, readFenceOptions } from './fence-options.ts';

describe('the options of a fence', () => {
	test.each([
		[null, {}],
		['', {}],
		['lines', { lines: true }],
		['file=examples/a.go region=x lines', { file: 'examples/a.go', region: 'x', lines: true }],
		['title="A merge, in Go"', { title: 'A merge, in Go' }],
		['title="say \\"hi\\" and \\\\"', { title: 'say "hi" and \\' }],
		['title=""', { title: '' }],
		['needs-cloud="no account" mark=2,5-7', { 'needs-cloud': 'no account', mark: '2,5-7' }],
		['title="a=b c=d" alt=x', { title: 'a=b c=d', alt: 'x' }],
		['a=1 a=2', { a: '2' }],
	])('of %j are read', (meta, expected) => {
		expect(readFenceOptions(meta)).toEqual(expected);
	});

	test('survive being written and read, whatever text they hold', () => {
		fc.assert(fc.property(fc.string(), fc.string(), (title, alt) => {
			const quote = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`;
			expect(readFenceOptions(`title=${quote(title)} alt=${quote(alt)}`)).toEqual({ title, alt });
		}), SEED);
	});

	test('without a value have no text', () => {
		expect(optionText({ lines: true }, 'lines')).toBeNull();
		expect(optionText({}, 'title')).toBeNull();
	});
});

test.each([['2,5-7', [2, 5, 6, 7]], ['3', [3]], ['', []], [null, []], ['0,-1,x', []], ['7-5', []]])('the marked lines of %j', (text, expected) => {
	expect([...readLineRanges(text)]).toEqual(expected);
});
