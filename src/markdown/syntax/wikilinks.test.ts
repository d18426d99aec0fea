import { describe, expect, test } from 'vitest';
import { build, topic } from '../../../tests/fixtures/garden.ts';
import { render } from '../../../tests/fixtures/render.ts';

const issues = (body: string) => build({ 'topics/git.md': topic(3, 'Git', `\n${body}\n`) }).issues.map(({ code, line, column }) => `${line}:${column} ${code}`);
const redis = (label: string) => `<a href="/topics/redis/">${label}</a>`;

describe('a wikilink that is escaped is text', () => {
	test.each(['\\[\\[redis]]', '\\[[redis]]', '[\\[redis]]', '[[redis\\]]', '[[redis]\\]', '&#91;[redis]]', '&lbrack;&lsqb;redis]&rsqb;'])('%j', (body) => {
		expect(render(body)).toBe('<p>[[redis]]</p>');
	});

	test('and keeps the next one a link', () => {
		expect(render('\\[[redis]] [[redis]] \\\\[[redis]]')).toBe(`<p>[[redis]] ${redis('Redis')} \\${redis('Redis')}</p>`);
	});
});

describe('a wikilink is found at its place', () => {
	test.each([
		['behind two brackets that open nothing', '[[ open and [[nobody]]', ['9:13']],
		['behind escaped brackets', 'a \\[\\[x [[nobody]]', ['9:9']],
		['behind references', '&amp; &lsqb; [[nobody]]', ['9:14']],
		['behind an address that became a link', 'see a@b.example and [[nobody]]', ['9:21']],
		['behind a third bracket', '[[[nobody]]]', ['9:2']],
		['in a quote of several lines', '> a [x]\n> b [[nobody]]\n> [[nobody]]', ['10:5', '11:3']],
		['behind one with code in its label', '[[redis|`a` b]] [[nobody|`c`]] [[nobody]]', ['9:17', '9:32']],
	])('%s', (_, body, places) => {
		expect(issues(body)).toEqual(places.map((place) => `${place} link/unknown-target`));
	});

	test('and an escaped one is none', () => {
		expect(issues('a \\[\\[nobody]]')).toEqual([]);
	});
});

describe('a label may have code or emphasis in it', () => {
	test.each([
		['[[redis|the `SET` command]]', redis('the <code>SET</code> command')],
		['[[redis|`SET`]]', redis('<code>SET</code>')],
		['a [[ redis | *the* `SET` ]] b', `a ${redis('<em>the</em> <code>SET</code>')} b`],
		['**[[redis|`a`]]** [[redis|`b`]][[redis]]', `<strong>${redis('<code>a</code>')}</strong> ${redis('<code>b</code>')}${redis('Redis')}`],
		['[[redis|`[x]`]]', redis('<code>[x]</code>')],
	])('%j', (body, html) => {
		expect(render(body)).toBe(`<p>${html}</p>`);
	});

	test('in a table as well', () => {
		expect(render('| a |\n|---|\n| [[redis\\|the `SET`]] |')).toContain(`<td>${redis('the <code>SET</code>')}</td>`);
	});

	test.each(['[[redis|`a`', '[[redis|`a`]', '[[redis|`a`]\\]', '[[redis|`a`\nb]]', '[[redis|[a](https://a.example)]]'])('but %j is none', (body) => {
		expect(render(body)).not.toContain('/topics/redis/');
	});
});
