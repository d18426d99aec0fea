import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elementsOf, filesOf, textOf } from './read-site.ts';
import { sites } from './sites.ts';

let scratch = '';
beforeAll(() => {
	scratch = mkdtempSync(join(tmpdir(), 'starter-'));
});
afterAll(() => rmSync(scratch, { recursive: true }));

/** The files of a folder by their path in it. */
function readFolder(folder: string): Record<string, string> {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
	return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'base64')]));
}

/** Unpacks an archive with the ordinary program; where a machine has none, with the library. */
function unpack(archive: string, folder: string): void {
	mkdirSync(folder, { recursive: true });
	try {
		execFileSync('unzip', ['-q', archive, '-d', folder]);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		for (const [path, bytes] of Object.entries(unzipSync(readFileSync(archive)))) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), bytes);
		}
	}
}

describe.each(['real', 'hostile'] as const)('the projects of the site "%s"', (name) => {
	const { content, folder, base } = sites[name];
	const projects = readdirSync(join(content, 'projects'));

	it.each(projects)('%s offers its starter as an archive that equals the folder', (slug) => {
		unpack(join(folder, 'projects', slug, 'starter.zip'), join(scratch, name, slug));
		expect(readdirSync(join(scratch, name, slug))).toEqual([slug]);
		expect(readFolder(join(scratch, name, slug, slug))).toEqual(readFolder(join(content, 'projects', slug, 'starter')));
	});

	it.each(projects)('%s has no page for a text that belongs to its programs', (slug) => {
		expect(filesOf(name).filter((path) => path.startsWith(`projects/${slug}/`)).sort()).toEqual([
			`projects/${slug}/index.html`, `projects/${slug}/index.md`, `projects/${slug}/starter.zip`,
		]);
	});

	it.each(projects)('%s links its archive, every file of its starter and of its solution, and each wrong solution', (slug) => {
		const links = new Set(elementsOf(textOf(name, `projects/${slug}/index.html`)).map(({ properties }) => String(properties['href'])));
		expect(links.has(`${base}projects/${slug}/starter.zip`)).toBe(true);
		const files = ['starter', 'solution', 'wrong'].flatMap((part) => Object.keys(readFolder(join(content, 'projects', slug, part))).map((path) => `${part}/${path}`));
		expect(files.filter((path) => !links.has(`${base}code/projects/${slug}/${path}/`))).toEqual([]);
	});

	it('stand in the sitemap, in llms.txt and in the list of projects', () => {
		const list = elementsOf(textOf(name, 'projects/index.html')).map(({ properties }) => String(properties['href']));
		for (const slug of projects) {
			expect(list).toContain(`${base}projects/${slug}/`);
			expect(textOf(name, 'sitemap.xml')).toContain(`${base}projects/${slug}/</loc>`);
			expect(textOf(name, 'llms.txt')).toContain(`${base}projects/${slug}/index.md`);
		}
	});
});
