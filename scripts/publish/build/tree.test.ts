import { describe, expect, it } from 'vitest';
import { MAX_BYTES, MAX_FILES, readTree, treeProblem } from './tree.ts';

const file = (path: string, bytes = 1, mode = '100644') => ({ mode, bytes, path });

describe('the files of a pushed commit', () => {
	it('are read with names that hold tabs, newlines and spaces', () => {
		const oid = 'a'.repeat(40);
		expect(readTree(`100644 blob ${oid}      12\ta\tb\nc d\x00120000 blob ${oid}       4\tlink\x00160000 commit ${oid}       -\tmodule\x00`)).toEqual([
			file('a\tb\nc d', 12), file('link', 4, '120000'), file('module', 0, '160000'),
		]);
	});

	it('are refused where they are too many or too large, and taken up to that', () => {
		expect(treeProblem([file('a', MAX_BYTES)])).toBeNull();
		expect(treeProblem([file('a', MAX_BYTES), file('b')])).toBe('the files of the commit have 513 MiB, and at most 512 MiB are published');
		const many = Array.from({ length: MAX_FILES + 1 }, (_, index) => file(String(index)));
		expect(treeProblem(many.slice(1))).toBeNull();
		expect(treeProblem(many)).toBe('the commit has 50001 files, and at most 50000 are published');
	});

	it('show a strange name in a message without its effect on a terminal', () => {
		expect(treeProblem([file('a\x1b[31m\nb', 0, '160000')])).toBe('"a\\u001b[31m\\nb" is a submodule, and submodules are not published');
	});
});
