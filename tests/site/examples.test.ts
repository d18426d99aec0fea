import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { toString } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/adapters/files/files-below.ts';
import { bytesOf, elementsOf, filesOf, pagesOf, textOf } from './read-site.ts';
import { sites } from './sites.ts';

describe.each(['real', 'hostile'] as const)('the examples of the site "%s"', (name) => {
	const { content, base } = sites[name];
	const entries = pagesOf(name).filter((page) => /^(?:articles|topics)\/[^/]+\//.test(page));
	const archives = filesOf(name).filter((path) => path.endsWith('/examples.zip'));
	/** The folders of the examples of which a page shows a file or an output. */
	const shownBy = (page: string): string[] => {
		const [kind = '', slug = ''] = page.split('/');
		const source = [`${slug}.md`, `${slug}.mdx`, `${slug}/index.md`].map((path) => join(content, kind, path)).find((path) => existsSync(path)) ?? '';
		return [...new Set([...readFileSync(source, 'utf8').matchAll(/^`{3,}.*\b(?:file|run)=examples\/([^/\s]+)\//gm)].map(([, folder = '']) => folder))].sort();
	};

	it('are linked below the base by each page that shows some, and by no other page', () => {
		const pages = entries.filter((page) => shownBy(page).length > 0);
		expect(pages.length).toBeGreaterThan(1);
		expect(archives).toEqual(pages.map((page) => page.replace('index.html', 'examples.zip')).sort());
		for (const page of pagesOf(name)) {
			const links = elementsOf(textOf(name, page)).filter(({ properties }) => String(properties['href']).endsWith('/examples.zip'));
			expect(links.map(({ properties }) => properties['href']), page).toEqual(pages.includes(page) ? [base + page.replace('index.html', 'examples.zip')] : []);
		}
	});

	it('are archives of one folder with every file of theirs as it is, with the module of Go programs and without checksums', () => {
		for (const path of archives) {
			const [, slug = ''] = path.split('/');
			const own = shownBy(path).flatMap((folder) => filesBelow(join(content, 'examples', folder)).map((file) => `${folder}/${file}`));
			const module = own.some((file) => file.endsWith('.go')) ? readdirSync(join(content, 'examples')).filter((file) => /^go\.(?:mod|sum)$/.test(file)) : [];
			const expected = [...module, ...own].filter((file) => !file.endsWith('/proof.sha256')).map((file) => `${slug}/examples/${file}`);
			const found = Object.entries(unzipSync(bytesOf(name, path)));
			expect(found.map(([file]) => file), path).toEqual(expect.arrayContaining(expected));
			for (const [file, bytes] of found) {
				expect(file).not.toMatch(/\/proof\.sha256$/);
				expect(readFileSync(join(content, file.slice(slug.length + 1))).equals(bytes), file).toBe(true);
			}
		}
	});

	it('hold every package of the examples that their Go files import', () => {
		for (const path of archives) {
			const found = unzipSync(bytesOf(name, path));
			const [, slug = ''] = path.split('/');
			const module = /^module (\S+)/m.exec(Buffer.from(found[`${slug}/examples/go.mod`] ?? []).toString())?.[1];
			const texts = Object.entries(found).filter(([file]) => file.endsWith('.go')).map(([, bytes]) => Buffer.from(bytes).toString());
			const packages = texts.flatMap((text) => [...text.matchAll(new RegExp(`^(?:import|\\t)\\s*(?:\\w+ )?"${module}/([^"]+)"`, 'gm'))].map(([, folder = '']) => folder));
			for (const folder of packages) expect(Object.keys(found).some((file) => file.startsWith(`${slug}/examples/${folder}/`)), `${path}: ${folder}`).toBe(true);
		}
	});

	it('are offered with the size of their archive', () => {
		for (const path of archives) {
			const line = elementsOf(textOf(name, path.replace('examples.zip', 'index.html'))).find(({ properties }) => String(properties['className']).startsWith('proof'));
			expect(line && toString(line).trim()).toMatch(new RegExp(`Download the examples \\(zip, ${Math.max(1, Math.round(bytesOf(name, path).length / 1000))} kB\\)$`));
		}
	});
});
