import { describe, expect, it } from 'vitest';
import { article, grow, roadmap, topic } from '../../../tests/fixtures/garden.ts';
import { mdxHtml } from './mdx-html.ts';
import { searchDocuments } from './search-document.ts';
import { searchableBody } from './searchable-body.ts';
import { searchTitles } from './search-titles.ts';

const hostile = '"<script>alert(1)</script> & <img src=x onerror=alert(2)>"';
const documentAt = (url: string, garden = grow({}), body = '') => searchDocuments(garden).find((found) => found.url === url)?.draw(body) ?? '';

describe('search documents', () => {
	it('stand for every visible topic, section and article, sorted by address', () => {
		expect(searchDocuments(grow({})).map(({ url }) => url)).toEqual([
			'/articles/queues/', '/sections/stores/', '/sections/tools/', '/topics/git/', '/topics/kafka/', '/topics/redis/',
		]);
	});

	it('carry the base of the site', () => {
		const garden = grow({ 'site.yml': 'title: Garden\ndescription: A fixture.\nbase: /garden/\n' });
		expect(searchDocuments(garden)[0]?.url).toBe('/garden/articles/queues/');
	});

	it('find a topic that is not written by its names and outcomes', () => {
		const more = 'alsoKnownAs: [VCS]\noutcomes:\n  - Draw the commit graph.\n';
		const html = documentAt('/topics/git/', grow({ 'topics/git.md': topic(3, 'Git', '', more) }));
		expect(html).toContain('VCS');
		expect(html).toContain('Draw the commit graph.');
	});

	it('name every section of an interchange, and the state of a topic', () => {
		const outline = roadmap('\n## Stores\n\n- [ ] [Redis](topics/redis.md)\n- [x] [Kafka](topics/kafka.md)\n\n## Tools\n\n- [ ] [Git](topics/git.md)\n- [ ] [Redis](topics/redis.md)\n');
		const garden = grow({ 'roadmap.md': outline });
		expect(documentAt('/topics/redis/', garden).match(/data-pagefind-filter="section">[^<]*/g)).toEqual([
			'data-pagefind-filter="section">Stores', 'data-pagefind-filter="section">Tools',
		]);
		expect(documentAt('/topics/kafka/', garden)).toContain('data-pagefind-filter="state">done');
	});

	it('keep hostile text as text', () => {
		const garden = grow({ 'topics/git.md': topic(3, hostile), 'articles/queues.md': article(4, hostile) });
		for (const { draw } of searchDocuments(garden)) expect(draw('')).not.toMatch(/<(?:script|img)/);
		expect(documentAt('/topics/git/', garden)).toContain('&#x3C;script>alert(1)');
	});

	it('weigh code low, keep the ids of headings and drop their links to themselves', () => {
		const body = '<h2 id="logs">Logs<a class="anchor" href="#logs">#</a></h2><figure><pre><code>go run .</code></pre></figure>';
		const html = documentAt('/topics/kafka/', grow({}), searchableBody(body));
		expect(html).toContain('<h2 id="logs">Logs</h2><figure><pre data-pagefind-weight="0.3">');
	});
});

describe('the text of MDX', () => {
	it('is its headings, prose and code without components', () => {
		const body = 'import Plan from "x";\n\n## Your plan\n\nStart *here*.\n\n<Plan weeks={3} />\n\n```go\nx := 1\n```\n';
		expect(mdxHtml(body)).toBe('<h2 id="your-plan">Your plan</h2><p>Start here.</p><pre>x := 1</pre>');
	});
});

describe('search titles', () => {
	it('give the names of every page', () => {
		expect(searchTitles(grow({}))).toContainEqual({ title: 'Kafka', url: '/topics/kafka/', terms: [] });
		expect(searchTitles(grow({}))).toContainEqual({ title: 'Stores', url: '/sections/stores/', terms: [] });
	});
});
