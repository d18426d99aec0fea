import { describe, expect, test } from 'vitest';
import { render } from '../../tests/fixtures/render.ts';

describe('links', () => {
	test('lead to addresses, with the page\'s title where they have no words of their own', () => {
		expect(render('[[redis]] [[redis|store]] [[redis#lists]] [r](redis.md#lists) [[#x]]')).toBe(
			'<p><a href="/topics/redis/">Redis</a> <a href="/topics/redis/">store</a> <a href="/topics/redis/#lists">Redis</a> <a href="/topics/redis/#lists">r</a> <a href="/topics/git/#x">Git</a></p>');
	});

	test('stand below the site\'s base path', () => {
		expect(render('[[redis]]', { 'site.yml': 'title: T\ndescription: D\nbase: /garden/\n' })).toContain('href="/garden/topics/redis/"');
	});

	test('to other sites give them no way back', () => {
		expect(render('<https://a.example>')).toBe('<p><a href="https://a.example" rel="noopener">https://a.example</a></p>');
	});

	test('in a table keep their label', () => {
		expect(render('| a |\n|---|\n| [[redis\\|store]] |')).toContain('<td><a href="/topics/redis/">store</a></td>');
	});

	test('in code are no links', () => {
		expect(render('`[[redis]]`')).toBe('<p><code>[[redis]]</code></p>');
		expect(render('```text\n[[redis]]\n```')).not.toContain('<a ');
	});
});

describe('callouts', () => {
	test.each(['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'])('of the kind %s are asides with a title', (kind) => {
		const html = render(`> [!${kind}]\n> Text with **weight**.`);
		expect(html).toMatch(new RegExp(`^<aside class="callout ${kind.toLowerCase()}" aria-label="${kind[0]}${kind.slice(1).toLowerCase()}">`));
		expect(html).toContain('<p>Text with <strong>weight</strong>.</p>');
		expect(html).not.toContain('[!');
	});

	test('may hold lists, code and quotes, and stand in a list', () => {
		const html = render('- a\n\n  > [!TIP]\n  >\n  > - b\n  >\n  > > c');
		expect(html.replace(/\n/g, '')).toContain('Tip</p><ul><li><p>b</p></li></ul><blockquote><p>c</p></blockquote></aside></li>');
	});

	test('of no known kind stay quotes', () => {
		expect(render('> [!CONSTRUCTOR]\n> x')).toMatch(/^<blockquote>/);
		expect(render('> [!note]\n> x')).toMatch(/^<blockquote>/);
	});
});

describe('exercises', () => {
	const html = render('::::exercise[Bound the *queue*]{level="warm-up"}\nDo it.\n\n:::check\nIt prints 3.\n:::\n\n:::solution\n```text\ncode\n```\n:::\n::::').replace(/\n/g, '');

	test('are sections with a name, a level and an id', () => {
		expect(html).toMatch(/^<section class="exercise" id="exercise_bound-the-queue" aria-label="Exercise: Bound the queue"><p class="exercise-title"><strong>Bound the <em>queue<\/em><\/strong><span class="exercise-level">warm-up<\/span><\/p><p>Do it.<\/p>/);
	});

	test('hold a check in the open and a solution folded away', () => {
		expect(html).toContain('<div class="check"><p class="check-title"><strong>Done when</strong></p><p>It prints 3.</p></div>');
		expect(html).toMatch(/<details class="solution"><summary>Solution<\/summary><figure class="code".*<\/figure><\/details><\/section>$/);
	});

	test('are core where they say nothing, and questions are folded answers', () => {
		expect(render(':::exercise[A]\nb\n:::')).toContain('<span class="exercise-level">core</span>');
		expect(render(':::question[Why *so*?]\nBecause.\n:::')).toBe('<details class="question" id="question_why-so"><summary>Why <em>so</em>?</summary><p>Because.</p></details>');
	});
});

describe('footnotes', () => {
	test('lead there and back, below a heading of their own', () => {
		const html = render('A[^a] and again[^a].\n\n[^a]: Source.');
		for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${target}"`);
		expect(html).toContain('Notes and sources');
		expect(html.match(/data-footnote-backref/g)?.length).toBeGreaterThan(1);
	});
});

describe('the page around them', () => {
	test('has headings that link to themselves', () => {
		expect(render('## A *b*')).toBe('<h2 id="a-b">A <em>b</em><a class="anchor" href="#a-b" aria-label="Link to “A b”">#</a></h2>');
	});

	test('lets wide tables scroll, which keyboards can reach', () => {
		expect(render('| a |\n|---|\n| b |')).toMatch(/^<div class="table-scroll" tabindex="0" role="group" aria-label="Table"><table>/);
	});

	test('marks pictures by their path below content/', () => {
		expect(render('![A cat](../articles/a/cat.png)')).toBe('<p><img src="picture:articles/a/cat.png" alt="A cat" loading="lazy" decoding="async"></p>');
	});

	test('shows what stands beside a comment, and a comment that is never closed', () => {
		expect(render('<!-- secret --> Words.')).toBe('<p>Words.</p>');
		expect(render('<!-- open\n\nWords.')).toContain('Words.');
	});

	test('shows pictures that are named by reference', () => {
		expect(render('![A cat][r]\n\n[r]: a%20cat.png')).toBe('<p><img src="picture:topics/a%20cat.png" alt="A cat" loading="lazy" decoding="async"></p>');
	});

	test('leaves out what its author said to other authors', () => {
		expect(render('a <!-- secret --> b\n\n<!-- secret -->\n\nc').replace(/\n/g, '')).toBe('<p>a  b</p><p>c</p>');
	});

	test('carries no inline style or script, which its policy forbids', () => {
		expect(render('```go illustrative="x"\nfunc main() {}\n```\n\n```dot alt="a"\ndigraph { a -> b [style=dashed, color=red] }\n```\n\n| a |\n|:-:|\n| b |')).not.toMatch(/ style=|<style|<script| on\w+=/);
	});
});
