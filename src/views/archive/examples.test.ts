import { describe, expect, test } from 'vitest';
import { article, grow, id, topic } from '../../../tests/fixtures/garden.ts';
import type { Entry } from '../../model/entries/types.ts';
import { pageTwin } from '../twins/page-twin.ts';
import { examplesLink, examplesOf, examplesUrl } from './examples.ts';
import { withImported } from './with-imported.ts';

const files = {
	'examples/go.mod': 'module m\n', 'examples/go.sum': 'sums\n', 'examples/versions.yml': 'go: "1.26.8"\n',
	'examples/rows/example.yml': 'title: Rows\nruns:\n  - { name: a, command: [go, run, ./deep] }\n',
	'examples/rows/a.out': 'a\n', 'examples/rows/deep/main.go': 'package main\n', 'examples/rows/proof.sha256': 'sums\n',
	'examples/rows-more/main.go': 'package main\n',
	'examples/keys/example.yml': 'title: Keys\nneeds: [redis]\nruns:\n  - { name: a, session: a.redis }\n',
	'examples/keys/a.redis': 'GET a\n', 'examples/keys/a.out': '',
};

const fences = (...infos: string[]) => infos.map((info) => `\n\`\`\`${info}\n\`\`\`\n`).join('');

function gardenWith(body: string) {
	const page = `---\ntitle: About\nsummary: What it is.\n---\n${body}`;
	const project = `---\nid: ${id(77)}\ntitle: Ledger\nsummary: A project.\ndate: 2026-02-01\ntopics: [redis]\ndays: 2\n---\n${body}`;
	const garden = grow({ ...files, 'topics/git.md': topic(3, 'Git', body), 'articles/queues.md': article(4, 'Queues', body), 'pages/about.md': page, 'projects/ledger/index.md': project });
	return { garden, entries: [garden.topics.get('git'), garden.articles[0], garden.pages.get('about'), garden.projects[0]] as Entry[] };
}

const pathsFor = (...infos: string[]) => {
	const { garden, entries: [git] } = gardenWith(fences(...infos));
	return git === undefined ? [] : examplesOf(garden, git).map(([path]) => path);
};

describe('the examples of a page', () => {
	test('are every file of the folders that it shows, with the module, and without checksums', () => {
		expect(pathsFor('go file=examples/rows/deep/main.go')).toEqual(['git/examples/go.mod', 'git/examples/go.sum', 'git/examples/rows/a.out', 'git/examples/rows/deep/main.go', 'git/examples/rows/example.yml']);
	});

	test('come with the packages of other examples that they import, directly or through others', () => {
		const imports = { 'rows/main': 'keys/deep', 'keys/deep/a': 'third', 'third/b': 'none' };
		const more = Object.entries(imports).map(([file, name]) => [`examples/${file}.go`, `package a\n\nimport "m/${name}"\n`]);
		const names = withImported(['examples/rows/main.go'], new Map([...Object.entries(files), ...more] as [string, string][]));
		expect(names).toEqual(['examples/keys/deep/a.go', 'examples/rows/main.go', 'examples/third/b.go']);
	});

	test('come without a module where none of them holds Go', () => {
		expect(pathsFor('output run=examples/keys/a')).toEqual(['git/examples/keys/a.out', 'git/examples/keys/a.redis', 'git/examples/keys/example.yml']);
	});

	test('are none where it shows no file of an example', () => {
		expect(pathsFor('text', 'text file=examples/go.mod', 'yaml illustrative="a shape"')).toEqual([]);
	});

	test('have their texts as they are, marks of regions included', () => {
		const text = 'package main\n\n// #region a\n\n// #endregion a\n';
		const { garden: { files: before, ...rest }, entries: [git] } = gardenWith(fences('go file=examples/rows/deep/main.go'));
		const garden = { ...rest, files: new Map([...before, ['examples/rows/deep/main.go', text]]) };
		expect(new Map(git === undefined ? [] : examplesOf(garden, git)).get('git/examples/rows/deep/main.go')).toBe(text);
	});
});

test('topics and articles link their examples, and projects and pages of the site have none', () => {
	const { garden, entries } = gardenWith(fences('go file=examples/rows/deep/main.go'));
	expect(entries.map((entry) => examplesLink(garden, entry))).toEqual([
		{ url: '/topics/git/examples.zip', size: '1 kB' }, { url: '/articles/queues/examples.zip', size: '1 kB' }, null, null,
	]);
});

test('a twin leads to the examples of its page, with the address of the site', () => {
	const twins = [fences('go file=examples/rows/deep/main.go'), '\nText.\n'].map((body) => {
		const { garden, entries } = gardenWith(body);
		return entries.map((entry) => pageTwin(garden, entry.url, 'Body.').includes(`[The examples](https://garden.example${examplesUrl(entry)})`));
	});
	expect(twins).toEqual([[true, true, false, false], [false, false, false, false]]);
});
