import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { PUBLISHER_FOLDERS } from '../../scripts/publish/init/initialise.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Files below a folder of the repository, by path from its root; those of tests apart. */
const filesIn = (folder: string, wanted: RegExp): string[] =>
	readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && wanted.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'));
const sources = (folder: string) => filesIn(folder, /(?<!\.test)\.(?:ts|astro|mjs|js)$/);
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const code = (path: string) => read(path).replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '');

/** What a file imports: packages by name, files of the repository by path from its root. */
const importsOf = (path: string, text = code(path)): string[] =>
	[...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, name = '']) => (name.startsWith('.') ? normalize(join(dirname(path), name)) : name));

/** A file and every file of src/ that it needs, directly or through others. */
function reached(paths: readonly string[], seen = new Set<string>()): Set<string> {
	for (const path of paths) {
		if (seen.has(path)) continue;
		seen.add(path);
		reached(importsOf(path).filter((name) => name.startsWith('src/') && name.endsWith('.ts')), seen);
	}
	return seen;
}

const impurities = [
	/\bprocess\s*\.\s*env\b/, /\bDate\s*\.\s*now\b/, /\bnew\s+Date\s*\(\s*\)/, /\bnew\s+Date\b(?!\s*\()/, /\bDate\s*\(\s*\)/, /\bMath\s*\.\s*random\b/,
	/\bperformance\s*\.\s*now\b/, /\brandomUUID\b/, /\bgetRandomValues\b/, /\bimport\.meta\.env\b/,
];
const platform = /^(?:astro(?:[:/].*)?|node:.*|fs|path|os|child_process|crypto|url|process)(?:\/.*)?$/;

describe.each(['src/model', 'src/views'])('%s', (folder) => {
	const files = sources(folder);

	test('is there', () => {
		expect(files.length).toBeGreaterThan(5);
	});

	test('knows neither Astro nor Node, itself or through what it imports', () => {
		for (const path of reached(files)) expect([path, ...importsOf(path).filter((name) => platform.test(name))]).toEqual([path]);
	});

	test('asks no clock, no chance and no environment, itself or through what it imports', () => {
		for (const path of reached(files)) expect([path, ...impurities.filter((pattern) => pattern.test(code(path)))]).toEqual([path]);
	});

	test('needs nothing that draws pages or reads files', () => {
		const outer = folder === 'src/model' ? /^src\/(?:views|adapters|components|layouts|pages|client)\// : /^src\/(?:adapters|components|layouts|pages|client)\//;
		for (const path of files) expect([path, ...importsOf(path).filter((name) => outer.test(name))]).toEqual([path]);
	});
});

test('src/schema imports zod and itself', () => {
	for (const path of sources('src/schema')) expect([path, ...importsOf(path).filter((name) => name !== 'zod' && !name.startsWith('src/schema/'))]).toEqual([path]);
});

test('the publisher on a server loads Node and what is installed with it', () => {
	// Its initialisation runs where the whole project is. A file that is installed and not loaded may import anything.
	const own = sources('scripts/publish').filter((path) => !path.startsWith('scripts/publish/init/'));
	const loadedBy = (path: string) => importsOf(path, code(path).replace(/\bimport type [^;]+;/g, ''));
	const loaded = new Set(own);
	for (const path of loaded) loadedBy(path).filter((name) => name.startsWith('src/') || name.startsWith('scripts/')).forEach((name) => loaded.add(name));
	expect(loaded.size).toBeGreaterThan(own.length);
	for (const path of loaded) {
		expect([path, PUBLISHER_FOLDERS.some((folder) => path.startsWith(`${folder}/`))]).toEqual([path, true]);
		expect([path, ...loadedBy(path).filter((name) => !name.startsWith('node:') && !loaded.has(name))]).toEqual([path]);
	}
});

describe('no path climbs out of the repository', () => {
	/** Relative paths of a text that, seen from its file, lead above the repository; and absolute ones of somebody's machine. */
	const climbing = (path: string): string[] => {
		const depth = dirname(path).split('/').length;
		const up = [...read(path).matchAll(/(?:\.\.\/)+/g)].map(([steps]) => steps).filter((steps) => steps.length / 3 > depth);
		return [...up, ...(read(path).match(/(?<![\w.])\/(?:work|home|Users)\/\w+/g) ?? [])];
	};

	test.each(['src', 'scripts', 'tests', 'content'])('in %s', (folder) => {
		const texts = filesIn(folder, /\.(?:ts|js|mjs|astro|css|md|mdx|go|sql|sh|ya?ml|json|mod|txt|conf)$/)
			// A test of links has to write hostile ones.
			.filter((path) => !/\.test\.ts$/.test(path));
		expect(texts.length).toBeGreaterThan(0);
		for (const path of texts) expect([path, ...climbing(path)]).toEqual([path]);
	});

	test('in the imports of tests', () => {
		for (const path of [...filesIn('src', /\.test\.ts$/), ...filesIn('tests', /\.test\.ts$/)]) {
			expect([path, ...importsOf(path).filter((name) => name.startsWith('..'))]).toEqual([path]);
		}
	});
});
