import { expect, it } from 'vitest';
import { readLedger } from '../../src/model/addresses/ledger.ts';
import { pictureUrl, twinUrl } from '../../src/views/page/page-meta.ts';
import { curriculumSchema } from '../../src/views/data/curriculum-schema.ts';
import { readFileSync } from 'node:fs';
import { bytesOf, elementsOf, filesOf, pagesOf, textOf, urlOf } from './read-site.ts';

// Pages of whole files are no promises: docs/adr/0014 says why.
const pages = () => pagesOf('real').filter((page) => page !== '404.html' && !page.startsWith('code/')).map(urlOf);

it('promises the address of every page in the ledger, and keeps every promise', () => {
	const ledger = [...readLedger(readFileSync('content/addresses.txt', 'utf8')).keys()];
	expect(pages().sort()).toEqual(ledger.sort());
});

it('gives every page a Markdown twin, a picture for sharing and a place in the sitemap', () => {
	const files = new Set(filesOf('real'));
	const sitemap = textOf('real', 'sitemap.xml');
	for (const url of pages()) {
		expect(files.has(twinUrl(url).slice(1)), `${url} twin`).toBe(true);
		expect(bytesOf('real', pictureUrl(url).slice(1)).subarray(1, 4).toString(), url).toBe('PNG');
		expect(sitemap, url).toContain(`<loc>https://backend-mastery.example${url}</loc>`);
	}
});

it('gives the whole curriculum as data that fits its schema', () => {
	const data = curriculumSchema.parse(JSON.parse(textOf('real', 'curriculum.json')));
	expect(data.sections).toHaveLength(18);
	expect(data.sections.flatMap(({ items }) => items)).toHaveLength(89);
	const kafka = data.sections.flatMap(({ items }) => items).find(({ slug }) => slug === 'kafka');
	expect(kafka).toMatchObject({ givenTime: '1 week', urgency: 'not urgent', state: 'planned', progress: null });
	const book = data.sections.flatMap(({ items }) => items).find(({ slug }) => slug === 'gin-book');
	expect(book).toMatchObject({ givenTime: null, state: 'in-progress', progress: 'chapter 6' });
});

it('sends a former address on to the page that replaced it', () => {
	const page = elementsOf(textOf('hostile', 'topics/first-letter/index.html'));
	expect(page.find(({ tagName }) => tagName === 'link')?.properties).toMatchObject({ rel: ['canonical'], href: 'https://garden.example/garden/topics/alpha/' });
	expect(page.find(({ properties }) => properties['httpEquiv']?.toString() === 'refresh')?.properties['content']).toBe('0; url=/garden/topics/alpha/');
});

it('sizes and converts pictures and keeps their text alternative', () => {
	const image = elementsOf(textOf('hostile', 'articles/pictures/index.html')).find(({ tagName }) => tagName === 'img');
	expect(image?.properties).toMatchObject({ alt: 'A dot on a line', width: 720, height: 216, loading: 'lazy' });
	expect(String(image?.properties['srcSet'])).toMatch(/\.webp 720w,.*\.webp 1000w/);
});

it('links to the place where a page is edited only where a repository is set', () => {
	expect(textOf('hostile', 'articles/live/index.html')).toContain('href="https://git.example/me/garden/edit/main/content/articles/live.mdx"');
	expect(textOf('real', 'topics/redis/index.html')).not.toContain('Edit this page');
});
