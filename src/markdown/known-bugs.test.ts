import { describe, expect, test } from 'vitest';
import { build, grow, topic } from '../../tests/fixtures/garden.ts';
import { render } from '../../tests/fixtures/render.ts';

// As in src/model/known-bugs.test.ts: what should be, and is not yet.
const git = (body: string) => ({ 'topics/git.md': topic(3, 'Git', `\n${body}\n`) });
const firstId = (body: string) => grow(git(body)).topics.get('git')?.content.headings[0]?.id;
const issues = (body: string) => build(git(body)).issues.map(({ code, line, column }) => `${line}:${column} ${code}`);

describe('the id of a heading that links are checked against is the one on the page', () => {
	test.fails.each(['## About [[redis]]', '## Comment <!-- x --> here', '## Note[^1]\n\n[^1]: x', '## A ![picture](a.png)'])('%j', (body) => {
		expect(render(body)).toContain(`<h2 id="${firstId(body)}">`);
	});

	test.fails('also where an exercise is named by a wikilink', () => {
		const id = grow(git(':::exercise[Use [[redis]]]\nx\n:::')).topics.get('git')?.content.exercises[0]?.id;
		expect(render(':::exercise[Use [[redis]]]\nx\n:::')).toContain(`id="${id}"`);
	});
});

describe('a wikilink', () => {
	test.fails('that is escaped is text', () => {
		expect(render('\\[\\[redis]]')).toBe('<p>[[redis]]</p>');
	});

	test.fails('is found at its place behind two brackets that open nothing', () => {
		expect(issues('[[ open and [[nobody]]')).toEqual(['9:13 link/unknown-target']);
	});

	test.fails('has no negative column', () => {
		expect(issues('a \\[\\[nobody]]').join()).not.toContain(':-');
	});

	test.fails('may have a label with code or emphasis in it', () => {
		expect(render('[[redis|the `SET` command]]')).toContain('href="/topics/redis/"');
	});

	test.fails('to nothing is reported', () => {
		expect(issues('a [[]] b')).toEqual(['9:3 link/unknown-target']);
	});
});

describe('a block that is not drawn as its author meant is reported', () => {
	test.fails('where text follows a callout\'s mark on its line', () => {
		expect(issues('> [!NOTE] Text.')).toEqual(['9:3 markdown/unknown-callout']);
	});

	test.fails('where a known block has two colons, and so no content', () => {
		expect(issues('::question[Why?]')).toContain('9:1 markdown/unknown-directive');
	});

	test.fails('where an exercise has no such level', () => {
		expect(issues(':::exercise[A]{level=hard}\nx\n:::')).not.toEqual([]);
	});

	test.fails('where a block is never closed', () => {
		expect(issues(':::exercise[A]\nx')).not.toEqual([]);
	});
});

test.fails('a picture\'s path may be written with escapes, as in any address', () => {
	expect(build(git('![A cat](a%20cat.png)'), { assets: ['topics/a cat.png'] }).issues).toEqual([]);
});

test.fails('a quote in a fence\'s title is written with one backslash', () => {
	expect(render('```text title="say \\"hi\\""\nx\n```')).toContain('>say "hi"<');
});
