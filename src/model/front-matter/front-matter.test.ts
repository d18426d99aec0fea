import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readYaml } from './read.ts';
import { splitFrontMatter } from './split.ts';

describe('a file is cut so that', () => {
	test('every line of the body keeps its number', () => {
		const { yaml, yamlLine, body } = splitFrontMatter('---\ntitle: A\n---\n\nText\n');
		expect([yaml, yamlLine, body]).toEqual(['title: A\n', 1, '\n\n\n\nText\n']);
	});

	test.each([
		['CRLF lines', '---\r\ntitle: A\r\n---\r\nText\r\n', 'title: A\r\n', '\n\n\nText\r\n'],
		['a byte order mark', '\uFEFF---\ntitle: A\n---\nText', 'title: A\n', '\n\n\nText'],
		['spaces behind the fences', '---  \ntitle: A\n--- \t\nText', 'title: A\n', '\n\n\nText'],
		['no body', '---\ntitle: A\n---', 'title: A\n', '\n\n'],
		['empty front matter', '---\n---\nText', '', '\n\nText'],
		['a rule in the body', '---\ntitle: A\n---\nText\n\n---\n', 'title: A\n', '\n\n\nText\n\n---\n'],
		['dashes in a value', '---\ntitle: a --- b\n---\n', 'title: a --- b\n', '\n\n\n'],
	])('it may have %s', (_, text, yaml, body) => {
		expect(splitFrontMatter(text)).toMatchObject({ yaml, body });
	});

	test.each(['', 'Text', '\n---\ntitle: A\n---\n', '---\ntitle: A\n', ' ---\ntitle: A\n---\n', '----\ntitle: A\n----\n', '---\ntitle: A\n ---\n'])('%j has no front matter and all of it is body', (text) => {
		expect(splitFrontMatter(text)).toEqual({ yaml: null, yamlLine: 0, body: text });
	});
});

describe('a value is found at its place', () => {
	const schema = z.looseObject({});
	const placeOf = (yaml: string, path: PropertyKey[]) => {
		const { line, column } = readYaml('a.md', yaml, 1, schema).place(path);
		return `${line}:${column}`;
	};

	test.each([
		['in a list between brackets', 'a: 1\nlist: [one, two]\n', ['list', 1], '3:13'],
		['in a list of lines', 'list:\n  - one\n  - two\n', ['list', 1], '4:5'],
		['in a list of maps', 'list:\n  - title: T\n    url: U\n', ['list', 0, 'url'], '4:10'],
		['behind CRLF lines', 'a: 1\r\nb: 2\r\nlist: [one, two]\r\n', ['list', 1], '4:13'],
		['behind an emoji, in UTF-16 code units', 'list: [😀, two]\n', ['list', 1], '2:12'],
		['or its list\'s where it is absent', 'a: 1\nlist: [one]\n', ['list', 5], '3:7'],
		['or the beginning where nothing is there', 'a: 1\n', ['list', 0], '2:1'],
	] as const)('%s', (_, yaml, path, expected) => {
		expect(placeOf(yaml, [...path])).toBe(expected);
	});

	test('every mistake of a file is given, not the first alone', () => {
		const strict = z.strictObject({ a: z.string(), b: z.number(), c: z.array(z.string()) });
		const { issues, data } = readYaml('a.md', 'b: x\nc: [1, y, 2]\nd: 1\n', 1, strict);
		expect(data).toBeNull();
		expect(issues.map(({ line, column, code }) => `${line}:${column} ${code}`).sort()).toEqual([
			'2:1 front-matter/missing-field', '2:4 front-matter/invalid', '3:11 front-matter/invalid', '3:5 front-matter/invalid', '4:1 front-matter/unknown-field',
		]);
	});

	test('every mistake of YAML is given', () => {
		const { issues } = readYaml('a.md', 'a: "x\nb: [\n', 1, schema);
		expect(issues.every(({ code }) => code === 'front-matter/malformed')).toBe(true);
		expect(issues.length).toBeGreaterThan(0);
	});

	test('aliases that multiply are refused, at the first of them', () => {
		const ten = (name: string) => `[${Array.from({ length: 10 }, () => name).join(', ')}]`;
		const { data, issues } = readYaml('a.md', `a: &a ${ten('x')}\nb: &b ${ten('*a')}\nc: &c ${ten('*b')}\nd: ${ten('*c')}\n`, 1, schema);
		expect(data).toBeNull();
		expect(issues.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual(['3:8 front-matter/malformed']);
	});

	test('a few aliases are read as what they stand for', () => {
		expect(readYaml('a.md', 'a: &a [x]\nb: *a\n', 1, schema).data).toEqual({ a: ['x'], b: ['x'] });
	});

	test('a date stays the text that its author wrote', () => {
		expect(readYaml('a.md', 'date: 2026-11-23\n', 1, schema).data).toEqual({ date: '2026-11-23' });
	});
});
