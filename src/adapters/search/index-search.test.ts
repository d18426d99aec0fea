import { expect, it } from 'vitest';
import { indexSearch } from './index-search.ts';

it('an index lies in small files, so that a reader loads little for a word', async () => {
	const words = Array.from({ length: 4000 }, (_, index) => `word${index}`);
	const pages = Array.from({ length: 100 }, (_, page) => ({
		url: `/${page}/`,
		html: `<html lang="en"><body><main data-pagefind-body><h1>${page}</h1><p>${words.filter((_, index) => (7 * index + page) % 9 < 3).join(' ')}</p></main></body></html>`,
	}));
	const { files } = await indexSearch(pages);
	const sizes = files.filter(({ path }) => path.startsWith('index/')).map(({ content }) => content.length);
	expect(sizes.length).toBeGreaterThan(50);
	expect(Math.max(...sizes)).toBeLessThan(1200);
}, 30_000);
