import { describe, expect, test } from 'vitest';
import { parseBody } from '../../markdown/parse.ts';
import type { Issue } from '../issues/issue.ts';
import { extract } from './extract.ts';

const read = (body: string) => {
	const issues: Issue[] = [];
	return { ...extract(parseBody(body, 'md'), 'a.md', (found) => issues.push(found)), issues };
};
const linksIn = (body: string) => read(body).links.map(({ url, place }) => `${place.line}:${place.column} ${url}`);

describe('wikilinks', () => {
	test.each([
		['[[redis]]', '1:1 wiki:redis'],
		['a [[ redis | the store ]] b', '1:3 wiki:redis'],
		['[[redis#lists|lists]]', '1:1 wiki:redis#lists'],
		['[[#here]]', '1:1 wiki:#here'],
		['# T\n\n> - a *[[redis]]*', '3:8 wiki:redis'],
		['a 😀 [[redis]]', '1:6 wiki:redis'],
		['a\\* [[redis]]', '1:5 wiki:redis'],
		['a\r\nb [[redis]]', '2:3 wiki:redis'],
		['text\n\n:::check\n[[redis]]\n:::', '4:1 wiki:redis'],
	])('%j is found at its place', (body, expected) => {
		expect(linksIn(body)).toEqual([expected]);
	});

	test('of one line have a place each', () => {
		expect(linksIn('[[a]] and [[b|x]][[c]]')).toEqual(['1:1 wiki:a', '1:11 wiki:b', '1:18 wiki:c']);
	});

	test('in a table may part their label by an escaped bar', () => {
		expect(linksIn('| a | b |\n|---|---|\n| x | [[redis\\|store]] |')).toEqual(['3:7 wiki:redis']);
	});

	test.each(['`[[redis]]`', '```\n[[redis]]\n```', '    [[redis]]', '[[redis]', '[redis]]', '[[re\ndis]]', '[text [[redis]]](https://a.example)', '<!-- [[redis]] -->'])('%j is none', (body) => {
		expect(linksIn(body).filter((link) => link.includes('wiki:'))).toEqual([]);
	});
});

describe('a body', () => {
	test('gives its headings ids as a browser will find them', () => {
		expect(read('## A & B\n\n### `code` *it*\n\n## A & B\n\nSetext\n---\n\n> ## Quoted\n').headings.map(({ id, depth }) => [depth, id])).toEqual([
			[2, 'a--b'], [3, 'code-it'], [2, 'a--b-1'], [2, 'setext'], [2, 'quoted'],
		]);
	});

	test('gives links of every form, pictures and code at their places', () => {
		const { links, images, code } = read('<https://a.example> https://b.example [c](c.md)\n\n[d]: d.md\n\n![e](e.png)\n\n```go\nx\n```\n');
		expect(links.map(({ url }) => url)).toEqual(['https://a.example', 'https://b.example', 'c.md', 'd.md']);
		expect(images).toEqual([{ url: 'e.png', alt: 'e', place: { file: 'a.md', line: 5, column: 1 } }]);
		expect(code[0]?.place).toEqual({ file: 'a.md', line: 7, column: 1 });
	});

	test('counts words of prose and none of code', () => {
		expect(read('Two words. It\'s *three* more: x86-64!\n\n`not counted`\n\n```\nnor this\n```\n').words).toBe(6);
		expect(read('日本語 и слова').words).toBe(3);
	});

	test('gives its exercises and questions, also from within others', () => {
		const { exercises, questions } = read('::::exercise[Bound *it*]{level="warm-up"}\n\n:::question[Why?]\nSo.\n:::\n::::\n\n:::exercise[Bound it]\n:::\n');
		expect(exercises).toEqual([{ id: 'exercise_bound-it', title: 'Bound it', level: 'warm-up' }, { id: 'exercise_bound-it-1', title: 'Bound it', level: 'core' }]);
		expect(questions).toEqual([{ id: 'question_why', text: 'Why?' }]);
	});

	test('may hold colons that are no blocks', () => {
		expect(read('localhost:8080 and a:b[c]{d} 10:30 :smile:\n').issues).toEqual([]);
	});

	test('may hold comments, which are no HTML to its readers', () => {
		expect(read('<!-- a -->\n\nb <!-- c -->\n').issues).toEqual([]);
	});
});
