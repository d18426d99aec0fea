import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { languageOf } from './file-language.ts';
import { tokenise } from './tokenise.ts';
import { showFile } from './whole-file.ts';

const textOf = (html: string) => toString(fromHtml(html, { fragment: true }));

function tagsOf(html: string): Set<string> {
	const tags = new Set<string>();
	visit(fromHtml(html, { fragment: true }), 'element', ({ tagName }) => void tags.add(tagName));
	return tags;
}

test('a file is shown whole but for its region marks, each of which still counts as a line', () => {
	const html = showFile('a.go', 'a\n// #region x\nb\n\n// #endregion x\nc\n', tokenise);
	expect(textOf(html)).toBe('a\nb\n\nc\n');
	expect(html.match(/class="(?:line|skipped)"/g)).toEqual(['line', 'skipped', 'line', 'line', 'skipped', 'line'].map((name) => `class="${name}"`));
});

test('nothing in a file becomes markup', () => {
	const hostile = '// </code></pre><script>alert(1)</script> ]]> &lt; "\'\n';
	for (const path of ['a.go', 'a.txt', 'a.sql', '<b>.md']) {
		expect(tagsOf(showFile(path, hostile, tokenise)), path).toEqual(new Set(['pre', 'code', 'span']));
		expect(textOf(showFile(path, hostile, tokenise))).toBe(hostile);
	}
});

test('a file is highlighted by its name', () => {
	const languages = ['a/main.go', 'Dockerfile', 'x/Makefile', 'nginx.conf', 'run.sh', 'ci.yml', 'a.sql', 'README.md', 'run.out', 'constructor', 'a.constructor'].map(languageOf);
	expect(languages).toEqual(['go', 'docker', 'make', 'nginx', 'bash', 'yaml', 'sql', 'markdown', 'text', 'text', 'text']);
});
