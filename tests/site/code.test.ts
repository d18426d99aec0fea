import { readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { codeUrl, rawUrl } from '../../src/model/code/code-url.ts';
import { bytesOf, elementsOf, filesOf, pagesOf, textOf } from './read-site.ts';
import { sites, type SiteName } from './sites.ts';

const hasClass = (name: string) => ({ properties }: Element) => (properties['className'] as string[] | undefined)?.includes(name) ?? false;
const codePages = (site: SiteName) => pagesOf(site).filter((page) => page.startsWith('code/'));

/** The path of the file that a page of code shows, as it says itself. */
function pathOf(site: SiteName, page: string): string {
	const path = elementsOf(textOf(site, page)).find(hasClass('code-path'));
	return path === undefined ? '' : toString(path);
}

describe.each(['real', 'hostile'] as const)('the code pages of the site "%s"', (site) => {
	it('stand at the address of their file, and offer the file byte for byte', () => {
		expect(codePages(site).length).toBeGreaterThan(5);
		for (const page of codePages(site)) {
			const path = pathOf(site, page);
			expect(page).toBe(`${codeUrl(path).slice(1)}index.html`);
			expect(bytesOf(site, rawUrl(path).slice(1)).equals(readFileSync(`${sites[site].content}/${path}`)), path).toBe(true);
			const download = elementsOf(textOf(site, page)).find(({ properties }) => 'download' in properties);
			expect(download?.properties).toMatchObject({ href: sites[site].base + rawUrl(path).slice(1), download: path.split('/').at(-1) });
		}
	});

	it('show every line of the file but the marks of regions', () => {
		for (const page of codePages(site)) {
			const path = pathOf(site, page);
			const code = elementsOf(textOf(site, page)).find(hasClass('whole'));
			const lines = readFileSync(`${sites[site].content}/${path}`, 'utf8').trimEnd().split('\n').filter((line) => !/^\s*(?:\/\/|#|--|<!--) #(?:end)?region\s/.test(line));
			expect(code === undefined ? '' : toString(code).trimEnd(), path).toBe(lines.join('\n').trimEnd());
		}
	});

	it('are left to readers: no search engine, sitemap or search index is told of them', () => {
		for (const page of codePages(site)) expect(textOf(site, page)).toContain('<meta name="robots" content="noindex">');
		expect(textOf(site, 'sitemap.xml')).not.toContain('/code/');
	});

	it('are what every block from a file leads to', () => {
		const all = new Set(codePages(site));
		for (const page of pagesOf(site).filter((path) => !path.startsWith('code/'))) {
			for (const link of elementsOf(textOf(site, page)).filter(hasClass('provenance')).filter(({ tagName }) => tagName === 'a')) {
				const target = String(link.properties['href']).slice(sites[site].base.length);
				expect(all.has(`${target}index.html`), `${page}: ${target}`).toBe(true);
			}
		}
	});
});

it('keeps a hostile file name out of every address', () => {
	const paths = filesOf('hostile').filter((path) => path.startsWith('code/'));
	expect(paths.filter((path) => !/^[\w./~-]+$/.test(path))).toEqual([]);
	expect(pathOf('hostile', 'code/examples/hello/a~26b~20~22c~22~20100~25.go/index.html')).toBe('examples/hello/a&b "c" 100%.go');
});

it('counts on each page the blocks that its reader can see', () => {
	let counted = 0;
	for (const page of pagesOf('real').filter((path) => /^(?:articles|topics)\//.test(path))) {
		const elements = elementsOf(textOf('real', page));
		const blocks = elements.filter(hasClass('code')).filter(({ properties }) => /^(?:go|sql|sh|bash|redis|yaml|yml|nginx|dockerfile|makefile|promql)$/.test(String(properties['dataLanguage'])));
		const line = elements.find(hasClass('proof'));
		// Where a page shows recorded outputs alone, its line has the archive and no figure.
		const figure = line === undefined ? '' : toString(line).trim();
		expect(figure === '' || figure.startsWith('Download') ? 0 : Number(/^\d+ of (\d+) blocks? executed/.exec(figure)?.[1]), page).toBe(blocks.length);
		counted += blocks.length;
	}
	expect(counted).toBeGreaterThan(30);
});
