import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { filesOf } from './read-site.ts';
import { sites } from './sites.ts';

/** The files of a folder by their path in it. */
function readFolder(folder: string): Record<string, string> {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
	return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

describe.each(['real', 'hostile'] as const)('the projects of the site "%s"', (name) => {
	const { content, folder } = sites[name];
	const projects = readdirSync(join(content, 'projects'));

	it.each(projects)('%s offers its starter as an archive that equals the folder', (slug) => {
		const archive = unzipSync(readFileSync(join(folder, 'projects', slug, 'starter.zip')));
		const unpacked = Object.entries(archive).map(([path, bytes]) => [path.slice(slug.length + 1), new TextDecoder().decode(bytes)]);
		expect(Object.fromEntries(unpacked)).toEqual(readFolder(join(content, 'projects', slug, 'starter')));
		expect(Object.keys(archive).every((path) => path.startsWith(`${slug}/`))).toBe(true);
	});

	it.each(projects)('%s has no page for a text that belongs to its programs', (slug) => {
		expect(filesOf(name).filter((path) => path.startsWith(`projects/${slug}/`)).sort()).toEqual([
			`projects/${slug}/index.html`, `projects/${slug}/index.md`, `projects/${slug}/starter.zip`,
		]);
		expect(existsSync(join(folder, 'projects', slug, 'starter', 'README'))).toBe(false);
	});
});
