import { expect, test } from 'vitest';
import { readTitle } from './read-title.ts';

test.each([
	['Backend : 6 Months + Writing', 'Backend', 26, 'Writing'],
	['Garden: 3 months', 'Garden', 13, ''],
	['Garden (8 weeks)', 'Garden', 8, ''],
	['Garden – 1 year', 'Garden', 52, ''],
	['A 12-week garden', 'A 12-week garden', 12, ''],
	['Garden: the good parts', 'Garden: the good parts', 26, ''],
])('%s', (text, title, weeks, rest) => {
	expect(readTitle(text)).toEqual({ title, weeks, rest });
});
