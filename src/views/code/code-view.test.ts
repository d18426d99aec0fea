import { describe, expect, test } from 'vitest';
import { grow, topic } from '../../../tests/fixtures/garden.ts';
import { codeMeta, codeView } from './code-view.ts';

const garden = grow({
	'examples/versions.yml': 'postgres: "15.18"\n',
	'examples/rows/example.yml': `title: Rows
needs: [postgres]
runs:
  - name: wait
    session: wait.sql
    files: [schema.sql]
  - name: serve
    command: [curl, 'http://localhost:8080/']
    start: [{ command: [go, run, ./server], port: 8080 }]
    env: { GREETING: 'two words' }
    exit: 7
    normalise: [{ pattern: '\\d+', replace: N, why: it varies }]
`,
	'examples/rows/wait.sql': 'A: begin;\n\nB: begin;\n',
	'examples/rows/schema.sql': 'select 1;\n',
	'examples/rows/server/main.go': 'package main\n',
	'examples/rows/wait.out': 'A=# begin;\n', 'examples/rows/serve.out': 'N\n',
	'examples/unshown/main.go': 'package main\n',
	'topics/git.md': topic(3, 'Git', '\n```sql file=examples/rows/schema.sql\n```\n\n```output run=examples/rows/wait\n```\n'),
});

const view = (path: string) => codeView(garden, `examples/rows/${path}`);

describe('the page of a whole file', () => {
	test('stands for every file of an example that a page shows, and for no other', () => {
		expect([...garden.code.pages.keys()].sort()).toEqual(['example.yml', 'schema.sql', 'serve.out', 'server/main.go', 'wait.out', 'wait.sql'].map((name) => `examples/rows/${name}`));
		expect(() => codeView(garden, 'examples/unshown/main.go')).toThrow('There is no page');
	});

	test('says which pages show it, how long it is, and what lies beside it', () => {
		const { shownBy, lines, size, files, owner } = view('schema.sql');
		expect({ shownBy, lines, size, owner }).toEqual({ shownBy: [{ title: 'Git', url: '/topics/git/' }], lines: '1 line', size: '10 bytes', owner: { kind: 'Example', title: 'Rows', url: null } });
		expect(files.filter(({ current }) => current).map(({ name }) => name)).toEqual(['schema.sql']);
		expect(view('wait.sql').shownBy).toEqual([]);
	});

	test('names the run that reads it, its session, its servers and its record', () => {
		expect(view('schema.sql').runs).toEqual([{
			command: 'psql, sessions A and B',
			session: { name: 'wait.sql', url: '/code/examples/rows/wait.sql/' },
			beside: [], servers: 'PostgreSQL 15.18', exit: 0, normalise: [],
			record: { name: 'wait.out', url: '/code/examples/rows/wait.out/' },
		}]);
	});

	test('names programs beside a run, its environment, the exit code it must have and what varies', () => {
		expect(view('server/main.go').runs).toMatchObject([{
			command: "GREETING='two words' curl http://localhost:8080/",
			beside: [{ command: 'go run ./server', port: 8080 }], exit: 7, normalise: [{ why: 'it varies' }],
		}]);
		expect(view('serve.out').recorded).toBe(true);
	});

	test('is no page for search engines', () => {
		expect(codeMeta(garden, view('schema.sql'))).toMatchObject({ indexed: false, canonical: null, picture: null });
	});
});
