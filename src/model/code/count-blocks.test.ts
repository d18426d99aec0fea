import { describe, expect, test } from 'vitest';
import { grow, topic } from '../../../tests/fixtures/garden.ts';
import { countBlocks, describeCount, hasTooManyExempt } from './count-blocks.ts';

const example = {
	'examples/one/example.yml': 'title: One\nruns:\n  - { name: a, session: a.sql, exit: 3 }\n',
	'examples/one/a.sql': 'select 1/0;\n',
	'examples/one/a.out': '=# select 1/0;\n',
	'examples/one/b.sql': 'select 2;\n',
	'examples/one/m.go': 'package main\n',
};

function count(...fences: string[]) {
	const body = fences.map((info) => `\`\`\`${info}\n\`\`\`\n`).join('\n');
	const { topics, files, code } = grow({ ...example, 'topics/git.md': topic(3, 'Git', `\n${body}`) });
	const { total, proven, exempt } = countBlocks([...topics.values()], files, code.examples);
	return [total, proven, exempt.map(({ kind }) => kind)];
}

describe('among the blocks of a page', () => {
	test('those count that a reader could run, and those are proven that something proves', () => {
		expect(count('go file=examples/one/m.go', 'sql file=examples/one/a.sql', 'sql file=examples/one/b.sql', 'text', 'json')).toEqual([3, 2, []]);
	});

	test('an output counts with the code that printed it', () => {
		expect(count('sql file=examples/one/a.sql', 'output run=examples/one/a')).toEqual([1, 1, []]);
	});

	test('a reason makes a block exempt and never proven', () => {
		expect(count('go illustrative="a shape"', 'go file=examples/one/m.go needs-cloud="an account"')).toEqual([2, 0, ['illustrative', 'needs-cloud']]);
	});

	test('a failure is proven by a run that has to fail', () => {
		expect(count('sql file=examples/one/a.sql expect-fail="it divides by zero"', 'go file=examples/one/m.go expect-fail="no"', 'sql expect-fail="typed"')).toEqual([3, 1, []]);
	});
});

describe('of a site', () => {
	const place = { file: 'content/a.md', line: 1, column: 1 };
	const exempt = (number: number) => Array.from({ length: number }, () => ({ kind: 'illustrative' as const, place }));

	test('the check prints one line', () => {
		expect(describeCount({ total: 215, proven: 212, exempt: exempt(3) })).toBe('code: 212 of 215 blocks proven, 3 exempt (1.4 %, at most 10 %)');
	});

	test('one block in ten may be exempt and no more', () => {
		expect(hasTooManyExempt({ total: 20, proven: 18, exempt: exempt(2) })).toBe(false);
		expect(hasTooManyExempt({ total: 20, proven: 17, exempt: exempt(3) })).toBe(true);
	});

	test('a few blocks are too few to tell', () => {
		expect(hasTooManyExempt({ total: 9, proven: 0, exempt: exempt(9) })).toBe(false);
	});
});
