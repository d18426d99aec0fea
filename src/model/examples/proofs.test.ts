import { describe, expect, test } from 'vitest';
import { isFailureChecked, proofsOf } from './proofs.ts';
import { readExamples } from './read-examples.ts';

const manifest = `title: One
runs:
  - { name: pool, command: [go, run, ./pool] }
  - { name: all, command: [go, test, ./lib/...], exit: 1 }
  - { name: gen, command: [go, run, ./gen.go] }
  - { name: rows, session: rows.sql, files: [schema.sql] }
  - name: client
    command: [curl, localhost]
    start: [{ command: [go, run, ./server], port: 8080 }]
validate:
  - { file: compose.yaml, as: compose }
`;

const ignored = '//go:build ignore\n\npackage main\n';
const files = new Map(Object.entries({
	'examples/go.mod': 'module x\n',
	'examples/one/example.yml': manifest,
	...Object.fromEntries(['main.go', 'pool/a.go', 'lib/deep/b.go', 'server/s.go', 'testdata/t.go', '_old/o.go', 'notes.sql', 'rows.sql', 'schema.sql', 'compose.yaml', 'pool.out', 'inner/c.go']
		.map((path) => [`examples/one/${path}`, 'package main\n'])),
	'examples/one/inner/go.mod': 'module inner\n',
	'examples/one/gen.go': ignored,
	'examples/one/never.go': ignored,
	'examples/one/lib/tagged_test.go': '//go:build leaky\n\npackage lib\n',
	...Object.fromEntries(['starter/a.go', 'solution/a.go', 'wrong/one/a.go', 'notes/a.go'].map((path) => [`projects/kit/${path}`, 'package a\n'])),
	'projects/kit/kit.yml': '',
	'projects/bare/starter/a.go': 'package a\n',
}));
const { examples } = readExamples(files, 'content');

const proofs = (path: string) => proofsOf(path, files, examples).map((proof) => (proof.kind === 'run' ? proof.run.name : proof.kind));
const one = (path: string) => proofs(`examples/one/${path}`);

describe('a file is proven', () => {
	test.each([
		['by the module where it is Go', 'main.go', ['module']],
		['by the run whose command names its folder', 'pool/a.go', ['module', 'pool']],
		['by the run whose command names a folder above with three dots', 'lib/deep/b.go', ['module', 'all']],
		['by the run of a program beside which it is started', 'server/s.go', ['module', 'client']],
		['by the run that names it, whatever the module leaves out', 'gen.go', ['gen']],
		['by a run with the tags that it is built with', 'lib/tagged_test.go', ['all']],
		['as the session of a run', 'rows.sql', ['rows']],
		['among the files of a run', 'schema.sql', ['rows']],
		['by the parser of its format', 'compose.yaml', ['validation']],
		['as the record of a run', 'pool.out', ['pool']],
	])('%s', (_, path, expected) => {
		expect(one(path)).toEqual(expected);
	});

	test('by the tests of its project', () => {
		for (const part of ['starter', 'solution', 'wrong/one']) expect(proofs(`projects/kit/${part}/a.go`)).toEqual(['kit']);
	});

	test('as the go.mod of all examples', () => {
		expect(proofs('examples/go.mod')).toEqual(['module']);
	});
});

describe('nothing proves', () => {
	test.each(['testdata/t.go', '_old/o.go', 'inner/c.go', 'never.go', 'notes.sql'])('%s, which no run names and the module leaves out', (path) => {
		expect(one(path)).toEqual([]);
	});

	test('a file of a project without a kit, or outside its parts', () => {
		expect(proofs('projects/bare/starter/a.go')).toEqual([]);
		expect(proofs('projects/kit/notes/a.go')).toEqual([]);
	});
});

test('a failure is checked by a run that has to fail and reads the file', () => {
	expect(isFailureChecked('examples/one/lib/deep/b.go', examples)).toBe(true);
	expect(isFailureChecked('examples/one/pool/a.go', examples)).toBe(false);
	expect(isFailureChecked('examples/two/lib/b.go', examples)).toBe(false);
});
