import { describe, expect, test } from 'vitest';
import { build, mistakesIn, topic } from '../../../tests/fixtures/garden.ts';

const git = (body: string, more = '') => ({ 'topics/git.md': topic(3, 'Git', `\n${body}\n`, more) });
const codes = (body: string, assets: string[] = []) => build(git(body), { assets }).issues.map(({ code }) => code);

describe('code that a reader would run', () => {
	test.each(['go', 'Go', 'golang', 'docker', 'dockerfile', 'make', 'javascript', 'js', 'typescript', 'ts', 'bash', 'sh', 'console', 'py', 'psql', 'yaml', 'yml', 'output'])('is not typed into a page as %s', (language) => {
		expect(codes(`\`\`\`${language}\nx\n\`\`\``)).toEqual(['code/unproven']);
	});

	test.each(['text', 'json', 'toml', 'diff', 'constructor'])('is not what stands in %s', (language) => {
		expect(codes(`\`\`\`${language}\nx\n\`\`\``)).toEqual([]);
	});
});

describe('a picture', () => {
	test('may have a path with escapes, as any address', () => {
		expect(codes('![A cat](a%20cat.png)', ['topics/a cat.png'])).toEqual([]);
	});

	test('is suggested as it has to be written', () => {
		expect(mistakesIn(git('![A cat](../articles/a/ct%201.png)'), { assets: ['articles/a/cat 1.png'] })[0]).toContain('did you mean ../articles/a/cat%201.png?');
	});

	test('named by reference is a picture and no link', () => {
		expect(codes('![A cat][r]\n\n[r]: cat.png', ['topics/cat.png'])).toEqual([]);
		expect(codes('![][r]\n\n[r]: cat.png', ['topics/cat.png'])).toEqual(['image/missing-alt']);
		expect(codes('![A cat][r]\n\n[r]: https://x.example/cat.png')).toEqual(['image/no-file']);
	});

	test('whose definition is a link as well is both', () => {
		expect(codes('![A cat][r] and [text][r]\n\n[r]: cat.png', ['topics/cat.png'])).toEqual(['link/unknown-target']);
	});
});
