import fc from 'fast-check';
import { toMarkdown } from 'mdast-util-to-markdown';
import { expect, it } from 'vitest';
import { SEED } from '../../../tests/fixtures/arbitrary-garden.ts';
import { escapeText } from './page-twin.ts';

it('a text stands in a twin as a Markdown writer would put it, which is asked for few texts only', () => {
	const words = fc.array(fc.constantFrom('a', '1', 'http', 'É', '世', ' ', ',', '.', '#', '-', '+', '*', '\n', '\t', ')', ':'), { maxLength: 12 }).map((parts) => parts.join(''));
	fc.assert(fc.property(fc.oneof(words, fc.string()), (text) => {
		expect(escapeText(text)).toBe(toMarkdown({ type: 'text', value: text }).trim());
	}), { ...SEED, numRuns: 2000 });
});
