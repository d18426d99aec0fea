import { expect, test } from 'vitest';
import { readGoTests } from './go-test-events.ts';

const events = (...list: object[]) => list.map((event) => JSON.stringify(event)).join('\n');

test('tests are told by how they ended, with what they printed', () => {
	const tests = readGoTests(events(
		{ Action: 'run', Test: 'TestA' },
		{ Action: 'output', Test: 'TestA', Output: '    R1: money was lost\n' },
		{ Action: 'fail', Test: 'TestA' },
		{ Action: 'pass', Test: 'TestB' },
		{ Action: 'fail' },
	));
	expect([[...tests.passed], [...tests.failed]]).toEqual([['TestB'], ['TestA']]);
	expect(tests.output.get('TestA')).toContain('R1: money was lost');
});

test('a subtest belongs to its test, and one that is skipped marks it', () => {
	const tests = readGoTests(events({ Action: 'output', Test: 'TestA/x', Output: 'x\n' }, { Action: 'skip', Test: 'TestA/x' }, { Action: 'pass', Test: 'TestA' }));
	expect([[...tests.passed], [...tests.skipped], tests.output.get('TestA')]).toEqual([['TestA'], ['TestA'], 'x\n']);
});

test('what the compiler says belongs to no test', () => {
	expect(readGoTests(`# backend/x\n./x.go:3:1: undefined: y\n${events({ Action: 'output', Output: 'FAIL\tx [build failed]\n' })}`).rest)
		.toBe('# backend/x\n./x.go:3:1: undefined: y\nFAIL\tx [build failed]\n');
});

test('a line that only looks like an event is kept as text', () => {
	expect(readGoTests('{"not json\n').rest).toBe('{"not json\n');
});
