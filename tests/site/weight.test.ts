import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { bytesOf, elementsOf, filesOf, pagesOf, textOf } from './read-site.ts';

const gzip = (path: string): number => gzipSync(bytesOf('real', path), { level: 9 }).length;
const local = (value: unknown): string | null => (typeof value === 'string' && value.startsWith('/') ? value.slice(1) : null);

/** The scripts, styles and icons that a page loads by itself, with what their modules import in turn. */
function firstLoad(page: string): string[] {
	const found = new Set<string>();
	const add = (path: string | null): void => {
		if (path === null || found.has(path)) return;
		found.add(path);
		if (!path.endsWith('.js')) return;
		for (const [, name] of textOf('real', path).matchAll(/(?:import|from)\s*["']\.\/([^"']+)["']/g)) add(`_astro/${name}`);
	};
	for (const { tagName, properties } of elementsOf(textOf('real', page))) {
		const rel = String(properties['rel'] ?? '');
		if (tagName === 'script' && properties['src']) add(local(properties['src']));
		if (tagName === 'link' && /stylesheet|icon|modulepreload/.test(rel)) add(local(properties['href']));
	}
	return [...found];
}

const sum = (paths: readonly string[]): number => paths.reduce((all, path) => all + gzip(path), 0);

it('loads at most 12 kB of styles, scripts and icons with any page, of which at most 6 kB are scripts', () => {
	const loads = pagesOf('real').map((page) => ({ page, all: sum(firstLoad(page)), scripts: sum(firstLoad(page).filter((path) => path.endsWith('.js'))) }));
	const heaviest = loads.sort((a, b) => b.all - a.all)[0];
	console.log(`heaviest first load: ${heaviest?.all} bytes on ${heaviest?.page}, scripts at most ${Math.max(...loads.map(({ scripts }) => scripts))} bytes`);
	expect(heaviest?.all).toBeLessThanOrEqual(12_000);
	expect(Math.max(...loads.map(({ scripts }) => scripts))).toBeLessThanOrEqual(6_000);
});

it('loads at most 35 kB of fonts', () => {
	const fonts = filesOf('real').filter((path) => path.endsWith('.woff2')).reduce((all, path) => all + bytesOf('real', path).length, 0);
	console.log(`fonts: ${fonts} bytes`);
	expect(fonts).toBeLessThanOrEqual(35_000);
	expect(fonts).toBeGreaterThan(0);
});

it('needs at most 28 kB for the median written page, fonts left out', () => {
	const written = pagesOf('real').filter((page) => /^(?:articles|topics)\/.+/.test(page) && !textOf('real', page).includes('Not written yet') && page !== 'articles/index.html');
	const weights = written.map((page) => gzip(page) + sum(firstLoad(page))).sort((a, b) => a - b);
	const median = weights[Math.floor(weights.length / 2)] ?? Infinity;
	console.log(`median of ${written.length} written pages: ${median} bytes`);
	expect(median).toBeLessThanOrEqual(28_000);
});
