import { describe, expect, test } from 'vitest';
import type { Run } from '../../schema/example.ts';
import { describeRun, replacementsIn } from './describe-run.ts';

const run = (given: Partial<Run>): Run => ({ name: 'a', start: [], files: [], env: {}, exit: 0, normalise: [], ...given });

describe('an output says how it was made', () => {
	test('by its command, as a reader would type it', () => {
		expect(describeRun(run({ command: ['go', 'test', '-run', 'Fixes|Lock', '.'] }), '')).toBe("go test -run 'Fixes|Lock' .");
		expect(describeRun(run({ command: ['echo', "it's", ''] }), '')).toBe("echo 'it'\\''s' ''");
	});

	test('by the client of its session', () => {
		expect(describeRun(run({ session: 'a.sql' }), 'select 1;\n')).toBe('psql');
		expect(describeRun(run({ session: 'a.redis' }), 'GET a\n')).toBe('redis-cli');
		expect(describeRun(run({ session: 'deep/a.sh' }), 'ls\n')).toBe('bash');
	});

	test('with the sessions that take part, in their order', () => {
		expect(describeRun(run({ session: 'a.sql' }), 'B: begin;\n\nA: begin;\n\nC: select 1\n')).toBe('psql, sessions A, B and C');
		expect(describeRun(run({ session: 'a.sql' }), 'A: begin;\n')).toBe('psql, session A');
		expect(describeRun(run({ session: 'a.sql' }), "select\n'X: y';\n")).toBe('psql');
	});
});

describe('an output names what replaced a part of it', () => {
	const normalise = (replace: string, why = 'it varies') => ({ pattern: 'x', replace, why });
	const shown = (text: string, ...replacements: ReturnType<typeof normalise>[]) => replacementsIn(run({ normalise: replacements }), text).map((found) => found.shown);

	test('where the replacement can be seen, once', () => {
		expect(shown('took N ms', normalise('N ms'), normalise('N ms'), normalise('N s'))).toEqual(['N ms']);
	});

	test('where it repeats what its pattern found', () => {
		expect(shown('port=N end', normalise('port=N$1'), normalise('$1: N'))).toEqual(['port=N$1']);
	});

	test('always where something was left out', () => {
		expect(shown('text', normalise(''))).toEqual(['']);
	});
});
