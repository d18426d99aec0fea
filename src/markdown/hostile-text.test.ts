import fc from 'fast-check';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { render } from '../../tests/fixtures/render.ts';
import { SEED } from '../../tests/fixtures/arbitrary-garden.ts';
import type { DocumentContext } from './plugins/context.ts';
import { codeTools } from './code/real-code-tools.ts';
import { renderBody } from './render.ts';

const context: DocumentContext = {
	resolve: (written) => ({ kind: 'unknown', written }),
	href: (url) => url,
	absolute: (url) => `https://garden.example${url}`,
	code: (node) => ({ language: node.lang ?? 'text', options: {}, text: node.value, origin: null, recorded: false, exemption: null }),
	origin: ({ text }) => ({ url: `/${text}/`, how: text, replacements: [{ shown: text, why: text }] }),
	picture: (url) => url,
};

/** Everything in a page that could run, load or restyle. */
function dangers(html: string): string[] {
	const found: string[] = [];
	visit(fromHtml(html, { fragment: true }), 'element', (node: Element) => {
		if (/^(script|style|iframe|object|embed|base|meta|link|form)$/.test(node.tagName)) found.push(node.tagName);
		for (const [name, value] of Object.entries(node.properties)) {
			if (/^on|^style$|^srcDoc$/i.test(name)) found.push(name);
			if (/^(?:xLink)?href$|^src$|^action$/i.test(name) && /^\s*(?:javascript|vbscript|data):/i.test(String(value))) found.push(String(value));
		}
	});
	return found;
}

const hostile = '<script>alert("1")</script> \' " & ]]> <img src=x onerror=alert(1)> 👩‍👩‍👧 ‮שלום‬ \u0000';

describe('hostile text stays text', () => {
	test.each([
		['in a paragraph', hostile],
		['in a heading', `## ${hostile}`],
		['as a block', `<script>\nalert(1)\n</script>`],
		['in a list and a quote', `> - ${hostile}`],
		['in a table', `| a |\n|---|\n| ${hostile} |`],
		['in code', `\`${hostile}\``],
		['in a fence of no known language', `\`\`\`text title="${hostile.replaceAll('"', '\\"')}"\n${hostile}\n\`\`\``],
		['in highlighted code', `\`\`\`html illustrative="<script>"\n${hostile}\n\`\`\``],
		['in a label and a title of a link', `[${hostile}](https://a.example "${hostile.replaceAll('"', '\\"')}")`],
		['in the label of a wikilink', `[[redis|${hostile}]]`],
		['in the name of an exercise', `:::exercise[${hostile.replaceAll(']', '')}]{level="<script>"}\n${hostile}\n:::`],
		['in the alternative of a picture', `![${hostile.replaceAll(']', '')}](x.png)`],
		['in a diagram', '```dot alt="<script>" title="<script>"\ndigraph { a [label="<script>alert(1)</script>" tooltip="<script>"] }\n```'],
		['in a footnote', `A[^1]\n\n[^1]: ${hostile}`],
		['in a callout', `> [!NOTE]\n> ${hostile}`],
	])('%s', (_, body) => {
		expect(dangers(render(body))).toEqual([]);
	});

	// Graphviz makes links of URL=, whatever scheme they have.
	test('in the links of a diagram', () => {
		expect(dangers(render('```dot alt="a"\ndigraph { a [URL="javascript:alert(1)"] }\n```'))).toEqual([]);
	});

	test('and is shown as it was written', () => {
		expect(render('a <script>alert("1")</script> ]]> 👩‍👩‍👧 שלום')).toBe('<p>a &#x3C;script>alert("1")&#x3C;/script> ]]> 👩‍👩‍👧 שלום</p>');
	});

	test('whatever it is made of', () => {
		const bits = fc.constantFrom('<', '>', 'script', 'img', ' onerror=x', '/', '"', '\'', '[', ']', '(', ')', 'javascript:x', '`', '\n', '!', '#', ':::', 'exercise', '{', '}', '=', '&lt;', '|', '---', '[^1]', '>', ' ', 'style=x', '<!--', '-->', '\\');
		fc.assert(fc.property(fc.array(bits, { maxLength: 25 }), (parts) => {
			expect(dangers(renderBody(parts.join(''), context, codeTools))).toEqual([]);
		}), { ...SEED, numRuns: 200 });
	}, 30_000);
});

describe('a link that would run a script leads nowhere', () => {
	test.each([
		'[a](javascript:alert(1))', '[a](JaVaScRiPt:alert(1))', '[a](&#106;avascript:alert(1))', '[a](<java\tscript:alert(1)>)', '[a](vbscript:x)', '[a](data:text/html,x)',
		'<javascript:alert(1)>', '[a][b]\n\n[b]: javascript:alert(1)', '[[javascript:alert(1)]]', '[a](//evil.example)', '[a](\\\\evil.example)', '![a](javascript:alert(1))',
	])('%j', (body) => {
		const html = render(body);
		expect(dangers(html)).toEqual([]);
		expect(html).toMatch(/href="#"|<img src="picture:/);
	});
});
