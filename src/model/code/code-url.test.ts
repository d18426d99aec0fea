import { expect, test } from 'vitest';
import { codeUrl, rawUrl } from './code-url.ts';

test('a file has a page by its path, and itself in the folder of its page', () => {
	expect(codeUrl('examples/redis/main.go')).toBe('/code/examples/redis/main.go/');
	expect(rawUrl('examples/redis/main.go')).toBe('/code/examples/redis/main.go/main.go.txt');
});

test('what is awkward in an address is written so that it needs no escaping', () => {
	expect(codeUrl('a b/100%.go')).toBe('/code/a~20b/100~25.go/');
	for (const path of ['a&b "c"?#.go', 'naïve/🌱.sql', "it's/(a)~!*.sh"]) expect(codeUrl(path)).toMatch(/^\/code\/[\w./~-]+\/$/);
});

test('two files never share an address', () => {
	const paths = ['a.go', 'a.go.txt', 'a b', 'a~20b', 'a%20b', 'A.go', 'a/b', 'a~2fb'];
	expect(new Set(paths.flatMap((path) => [codeUrl(path), rawUrl(path)])).size).toBe(2 * paths.length);
});
