import { describe, expect, test } from 'vitest';
import { grow, id, topic } from '../../../tests/fixtures/garden.ts';
import { proofView } from './proof-view.ts';

const files = {
	'examples/go.mod': 'module m\n\nrequire (\n\tgithub.com/jackc/pgx/v5 v5.12.0\n)\n',
	'examples/versions.yml': 'go: "1.26.8"\npostgres: "15.18"\n',
	'examples/rows/example.yml': 'title: Rows\nneeds: [postgres]\nruns:\n  - { name: a, command: [go, run, .] }\n  - { name: b, session: b.sql }\n',
	'examples/rows/main.go': 'package main\n\nimport "github.com/jackc/pgx/v5"\n',
	'examples/rows/b.sql': 'select 1;\n',
	'examples/rows/a.out': '', 'examples/rows/b.out': '',
	'examples/keys/example.yml': 'title: Keys\nneeds: [redis]\nruns:\n  - { name: a, session: a.redis }\nvalidate:\n  - { file: c.yaml, as: compose }\n',
	'examples/keys/a.redis': 'GET a\n', 'examples/keys/a.out': '', 'examples/keys/c.yaml': 'services: {}\n',
	'examples/lib/lib.go': 'package lib\n',
};

const wrong = (name: string) => `  - { name: ${name}, fails: TestA, why: it is }\n`;

const project = {
	'projects/ledger/index.md': `---\nid: ${id(77)}\ntitle: Ledger\nsummary: A project.\ndate: 2026-02-01\ntopics: [redis]\ndays: 2\n---\n\nText.\n`,
	'projects/ledger/kit.yml': `needs: [postgres]\nrequirements:\n  - { id: R1, test: TestA, text: a }\n  - { id: R2, test: TestA, text: b }\n  - { id: R3, test: TestB, text: c }\nwrong:\n${wrong('one')}${wrong('two')}${wrong('three')}`,
	'projects/ledger/starter/go.mod': 'module m\n\nrequire github.com/jackc/pgx/v5 v5.12.0\n',
	'projects/ledger/starter/a_test.go': 'package m\n\nimport "github.com/jackc/pgx/v5"\n\nfunc TestA(t *testing.T) {}\n\nfunc TestB(t *testing.T) {}\n',
	...Object.fromEntries(['solution', 'wrong/one', 'wrong/two', 'wrong/three'].map((part) => [`projects/ledger/${part}/a.go`, 'package m\n'])),
};

function view(fences: readonly string[], more: Readonly<Record<string, string>> = {}) {
	const body = fences.map((info) => `\`\`\`${info}\n\`\`\`\n`).join('\n');
	const garden = grow({ ...files, ...more, 'topics/git.md': topic(3, 'Git', `\n${body}`) });
	const entry = garden.topics.get('git');
	return entry === undefined ? null : proofView(garden, entry);
}

describe('the proof line of a page', () => {
	test('is not there where nothing could be run', () => {
		expect(view(['text', 'json'])).toBeNull();
	});

	test('counts what was executed, and tells apart what was compiled, parsed or neither', () => {
		const found = view(['go file=examples/rows/main.go', 'go file=examples/lib/lib.go', 'yaml file=examples/keys/c.yaml', 'go illustrative="a shape"', 'sh needs-cloud="an account"']);
		expect(`${found?.figure} ${found?.words}`).toBe('1 of 5 blocks executed, 1 compiled, 1 read by the parser of its format, 1 illustration, 1 for a cloud account');
	});

	test('names what its own examples need, with the versions that are known', () => {
		expect(view(['go file=examples/rows/main.go'])?.tools).toBe('Go 1.26.8, PostgreSQL 15.18 and pgx 5.12.0');
		expect(view(['redis file=examples/keys/a.redis'])?.tools).toBe('Redis');
	});

	test('names the servers of an example of which the page shows an output alone beside other code', () => {
		expect(view(['go file=examples/lib/lib.go', 'output run=examples/keys/a'])?.tools).toBe('Redis');
	});

	test('of a project counts its acceptance tests and its wrong solutions', () => {
		const garden = grow(project);
		const [entry] = garden.projects;
		expect(entry && proofView(garden, entry)).toEqual({
			figure: '2 of 2', words: 'acceptance tests pass with the solution, and each of 3 wrong solutions is caught', tools: 'Go, PostgreSQL and pgx 5.12.0', url: null,
		});
	});

	test('leads to the page about proof where there is one', () => {
		expect(view(['go file=examples/lib/lib.go'])?.url).toBeNull();
		expect(view(['go file=examples/lib/lib.go'], { 'pages/proof.md': '---\ntitle: Proof\nsummary: How.\n---\nText.\n' })?.url).toBe('/proof/');
	});
});
