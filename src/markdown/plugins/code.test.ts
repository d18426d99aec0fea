import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { render } from '../../../tests/fixtures/render.ts';

const main = 'package main\n\n// #region outer\nfunc main() {\n\t// #region inner\n\tprintln("<a> & b")\n\t// #endregion inner\n}\n// #endregion outer\n// #region open\nvar x = 1\n';
const files = { 'examples/main.go': main, 'examples/run.out': 'one\ntwo\n\n' };
const show = (info: string, text = '') => render(`\`\`\`${info}\n${text}\`\`\``, files);
const codeOf = (html: string) => toString(fromHtml(/<code>[\s\S]*<\/code>/.exec(html)?.[0] ?? '', { fragment: true }));

describe('a code block', () => {
	test('shows a region of a file, without markers and common indentation', () => {
		expect(codeOf(show('go file=examples/main.go region=inner'))).toBe('println("<a> & b")');
		expect(codeOf(show('go file=examples/main.go region=outer'))).toBe('func main() {\n\tprintln("<a> & b")\n}');
	});

	test('shows a whole file without its markers', () => {
		expect(codeOf(show('go file=examples/main.go'))).toBe('package main\n\nfunc main() {\n\tprintln("<a> & b")\n}\nvar x = 1');
	});

	test('shows a recorded output as it was printed', () => {
		const html = show('output run=examples/run');
		expect(codeOf(html)).toBe('one\ntwo');
		expect(html).toContain('<figure class="code output" data-language="output"><figcaption><span class="code-title">Output</span>');
	});

	test('shows nothing of a region that is never closed, of a missing file, or of one outside content/', () => {
		for (const info of ['go file=examples/main.go region=open', 'go file=examples/none.go', 'go file=../main.go', 'output run=examples/none']) {
			expect(codeOf(show(info))).toBe('');
		}
	});

	test('tells the reader why it was not run', () => {
		expect(show('go expect-fail="a < b"', 'x\n')).toContain('<span class="exemption">Fails on purpose: a &#x3C; b</span>');
		expect(show('go needs-cloud="costs"', 'x\n')).toContain('Needs a cloud account, not run here: costs');
	});

	test('leads to its whole file, by a name of its own', () => {
		expect(show('go file=examples/main.go')).toContain('<a class="provenance" href="/code/examples/main.go/">whole file<span class="visually-hidden"> of main.go</span></a>');
		expect(show('text', 'x\n')).not.toContain('provenance');
	});

	test('of an output says how it was made and what varies in it', () => {
		const manifest = "title: One\nruns:\n  - name: a\n    command: [go, run, ./x]\n    normalise:\n      - { pattern: '\\d+ms', replace: '<N> ms', why: 'times & places vary' }\n      - { pattern: 'y', replace: z, why: unseen }\n";
		const html = render('```output run=examples/one/a region=end\n```', {
			'examples/one/example.yml': manifest,
			'examples/one/a.out': 'start\n# #region end\n  took <N> ms\n# #endregion end\n',
		});
		expect(codeOf(html)).toContain('go run ./x');
		expect(html).toContain('<a class="provenance" href="/code/examples/one/a.out/"><code>go run ./x</code></a>');
		expect(html).toContain('<summary>1 value varies</summary><ul><li><code>&#x3C;N> ms</code>: times &#x26; places vary</li></ul>');
		expect(html).toContain('<span class="line">  took &#x3C;N> ms</span>');
	});

	test('is named by its title, else by its file', () => {
		expect(show('go file=examples/main.go title="The main one"')).toContain('<span class="code-title">The main one</span>');
		expect(show('go file=examples/main.go')).toContain('<span class="code-title">main.go</span>');
		expect(show('text', 'x\n')).not.toContain('figcaption');
	});

	test('has a title with quotes in it behind one backslash', () => {
		expect(show('text title="say \\"hi\\""', 'x\n')).toContain('<span class="code-title">say "hi"</span>');
	});

	test('marks and numbers the lines that its fence names', () => {
		const html = show('text mark=2 lines', 'a\nb\nc\n');
		expect(html).toContain('<span class="line">a</span>\n<span class="line marked">b</span>\n<span class="line">c</span>');
		expect(html).toContain('class="code numbered"');
	});

	test.each(['go', 'sql', 'sh', 'yaml', 'docker', 'nginx', 'text', 'nosuchlanguage'])('keeps every character of %s code', (language) => {
		const code = 'a  b\tc <d> "e" \'f\' & \\n 👩‍👩‍👧 ]]>\n\n  # x := `1` -- y\n$z {w}';
		expect(codeOf(show(`${language} illustrative="x"`, `${code}\n`))).toBe(code);
	});

	test('has words with roles, not with colours', () => {
		expect(show('go file=examples/main.go region=outer')).toContain('<span class="t-keyword">func </span>');
	});
});

describe('a diagram', () => {
	test('is a picture with a text alternative, in colours of the style sheet', () => {
		const html = show('dot alt="a leads to b" title="Shape"', 'digraph { a -> b }\n');
		expect(html).toMatch(/<svg viewBox="[\d. ]+" width="\d+" height="\d+" role="img" aria-label="a leads to b">/);
		expect(html).toContain('<figcaption>Shape</figcaption>');
		expect(html).not.toMatch(/ (?:fill|stroke|font-family|style|id)="/);
	});

	test('is the same each time it is drawn', () => {
		const draw = () => show('dot alt="x"', 'digraph { rankdir=LR; a -> b -> c; c -> a }\n');
		expect(draw()).toBe(draw());
	});
});
