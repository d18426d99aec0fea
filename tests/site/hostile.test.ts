import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { expect, it } from 'vitest';
import { inlineScripts } from '../../src/adapters/security/inline-scripts.ts';
import { elementsOf, pagesOf, textOf } from './read-site.ts';

const TITLE = '<script>alert("title")</script> ]]> & “quotes” 🌱 مرحبا';
const PROJECT = 'A project <b>with</b> "markup" & ]]>';
const SUMMARY = 'A summary with <img src=x onerror=alert(1)> and "quotes" & ]]>.';

it('shows a hostile title as the text it is, in the heading, the document title and every list', () => {
	const page = textOf('hostile', 'topics/hostile/index.html');
	const heading = elementsOf(page).find(({ tagName }) => tagName === 'h1');
	expect(heading && toString(heading)).toBe(TITLE);
	for (const path of pagesOf('hostile')) {
		const scripts = elementsOf(textOf('hostile', path)).filter(({ tagName }) => tagName === 'script');
		const inline = scripts.filter(({ properties }) => properties['src'] === undefined && properties['type'] !== 'application/ld+json');
		expect(inline.map((script) => toString(script)).filter((text) => !inlineScripts.includes(text)), path).toEqual([]);
	}
});

it('shows HTML in a body as text', () => {
	const text = toString(fromHtml(textOf('hostile', 'topics/hostile/index.html')));
	for (const words of ['<script>alert(4)</script>', '<script>alert(5)</script>', '<em>always</em>', '<u>cell</u>', 'مرحبا']) expect(text).toContain(words);
});

it('keeps hostile words intact in structured data that still parses', () => {
	const data = elementsOf(textOf('hostile', 'topics/hostile/index.html')).find(({ properties }) => properties['type'] === 'application/ld+json');
	const parsed = JSON.parse(data ? toString(data) : '') as { name: string; description: string; teaches: string[] };
	expect(parsed).toMatchObject({ name: TITLE, description: SUMMARY, teaches: ['Write </script><script>alert(2)</script> and stay text.'] });
});

it('carries hostile words through RSS, Atom and JSON Feed unchanged', () => {
	const rss = parseRssFeed(textOf('hostile', 'feeds/topics/hostile.rss.xml'));
	const atom = parseAtomFeed(textOf('hostile', 'feeds/topics/hostile.atom.xml'));
	expect(rss.items?.[0]).toMatchObject({ title: TITLE, description: SUMMARY });
	expect(atom.entries?.[0]?.title?.value).toBe(TITLE);
	expect(rss.items?.[0]?.content?.encoded).toContain(']]>');
	expect(rss.items?.[0]?.content?.encoded).not.toMatch(/<script|<u>|<em>always/);
	const all = parseJsonFeed(textOf('hostile', 'feeds/articles.json')).items;
	expect(all).toHaveLength(3);
	expect(all?.[2]?.title).toBe(PROJECT);
});

it('keeps hostile words intact in the curriculum, the previews and the Markdown twin', () => {
	expect(textOf('hostile', 'curriculum.json')).toContain(JSON.stringify(TITLE));
	expect((JSON.parse(textOf('hostile', 'previews/topics/hostile.json')) as { title: string }).title).toBe(TITLE);
	expect(textOf('hostile', 'topics/hostile/index.md')).toContain('# \\<script>');
});
