import { expect, test } from 'vitest';
import { parseManifest } from './manifest.ts';

const errorsOf = (text: string) => {
	const result = parseManifest('example.yml', text);
	return 'errors' in result ? result.errors : [];
};

test('a run needs only a name and a command, and is expected to exit with 0', () => {
	const text = 'title: Leaks\nruns:\n  - name: count\n    command: [go, run, .]\n';
	expect(parseManifest('example.yml', text)).toEqual({
		manifest: {
			title: 'Leaks',
			runs: [{ name: 'count', command: ['go', 'run', '.'], env: {}, exit: 0, normalise: [] }],
		},
	});
});

test('an unknown key is refused with the place where it stands', () => {
	const text = 'title: Leaks\nruns:\n  - name: count\n    command: [go]\n    timeout: 3\n';
	expect(errorsOf(text)).toEqual(['example.yml: runs.0: Unrecognized key: "timeout"']);
});

test('text that is not YAML is refused with the name of the file', () => {
	expect(errorsOf('title: [unclosed')[0]).toMatch(/^example\.yml: .+/);
});

test('a pattern that is not a regular expression is refused', () => {
	const text = "title: T\nruns:\n  - name: a\n    command: [go]\n    normalise: [{ pattern: '(', replace: '', why: w }]\n";
	expect(errorsOf(text)).toEqual(['example.yml: runs.0.normalise.0.pattern: not a regular expression']);
});

test('a normaliser without a reason is refused', () => {
	const text = "title: T\nruns:\n  - name: a\n    command: [go]\n    normalise: [{ pattern: 'x', replace: '' }]\n";
	expect(errorsOf(text)[0]).toMatch(/^example\.yml: runs\.0\.normalise\.0\.why: /);
});

test('a number in a command is refused, for a shell would see text', () => {
	expect(errorsOf('title: T\nruns:\n  - name: a\n    command: [sleep, 1]\n')[0]).toMatch(/^example\.yml: runs\.0\.command\.1: /);
});

test('two runs of one name are refused, for they would share a record', () => {
	const text = 'title: T\nruns:\n  - { name: a, command: [go] }\n  - { name: a, command: [go] }\n';
	expect(errorsOf(text)).toEqual(['example.yml: runs: two runs have the same name']);
});

test('a name that could leave the folder is refused', () => {
	expect(errorsOf('title: T\nruns:\n  - { name: ../a, command: [go] }\n')[0]).toMatch(/^example\.yml: runs\.0\.name: /);
});
