import { describe, expect, test } from 'vitest';
import { build, filesWith, mistakesIn, roadmap, topic } from '../../../tests/fixtures/garden.ts';
import { formatAnnotation, summariseIssues } from './format.ts';
import { compareIssues, issue, type Issue } from './issue.ts';
import { didYouMean, suggest } from './suggest.ts';

const place = { file: 'content/a.md', line: 2, column: 3 };

describe('several mistakes at once', () => {
	const many = {
		'topics/redis.md': topic(1, 'Redis', '\n# One\n\nA [[nowhere-at-all]] and [[git#none]].\n', 'related: [nobody]\n'),
		'articles/Bad Name.md': topic(9, 'Bad'),
		'roadmap.md': roadmap('\n## S\n\n- [ ] [Redis](topics/redis.md)\n- [ ] Loose\n- [ ] [Kafka](topics/kafka.md)\n- [ ] [Git](topics/git.md)\n'),
	};

	test('are all reported in one run, sorted by file, line and column', () => {
		expect(mistakesIn(many).map((line) => line.split('  ').slice(0, 3).join(' '))).toMatchInlineSnapshot(`
			[
			  "content/addresses.txt:9:1 error address/vanished",
			  "content/addresses.txt:10:1 error address/vanished",
			  "content/articles/Bad Name.md:1:1 error content/malformed-slug",
			  "content/roadmap.md:11:7 error outline/unreadable",
			  "content/topics/redis.md:7:11 error reference/unknown",
			  "content/topics/redis.md:10:1 error heading/level-one",
			  "content/topics/redis.md:12:3 error link/unknown-target",
			  "content/topics/redis.md:12:26 error link/unknown-anchor",
			]
		`);
	});

	test('are numbered by line, not by the digits of the line', () => {
		const places: Issue[] = [10, 9, 100].map((line) => issue('site/missing', { ...place, line }, {}));
		expect(places.sort(compareIssues).map(({ line }) => line)).toEqual([9, 10, 100]);
	});

	test('are the same in a file of CRLF lines', () => {
		const files = filesWith(many);
		const crlf = Object.fromEntries([...files].map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]));
		expect(build(crlf).issues).toEqual(build(many).issues);
	});

	test('are the same behind a byte order mark', () => {
		const marked = { 'topics/redis.md': `\uFEFF${many['topics/redis.md']}`, 'roadmap.md': `\uFEFF${many['roadmap.md']}` };
		expect(build({ ...many, ...marked }).issues).toEqual(build(many).issues);
	});
});

describe('formatting', () => {
	test('an annotation of GitHub keeps line breaks, percent signs and commas from ending it', () => {
		const odd = issue('code/outside', { ...place, file: 'content/a,b:c.md' }, { path: '100%\n::warning::x' });
		expect(formatAnnotation(odd)).toBe(
			'::error file=content/a%2Cb%3Ac.md,line=2,col=3,title=code/outside::100%25%0A::warning::x is outside content/ (copy the file below content/examples/ and name it there)',
		);
	});

	test('the summary counts errors apart from warnings', () => {
		const [error, warning] = [issue('site/missing', place, {}), issue('markdown/raw-html', place, {})];
		expect(summariseIssues([error, warning, warning], 1)).toBe('1 file: 1 error, 2 warnings');
	});

	test('words of an author that look like a hole or a pattern stay as they are', () => {
		expect(issue('code/outside', place, { path: '{path} $& $1' }).message).toBe('{path} $& $1 is outside content/');
	});
});

describe('suggestions', () => {
	test('case, accents and hyphens do not count as mistakes', () => {
		expect(suggest('N Plus One', ['redis', 'n-plus-one'])).toBe('n-plus-one');
		expect(suggest('Café', ['cafe'])).toBe('cafe');
	});

	test('a word that is like no other gets none', () => {
		expect(suggest('kubernetes', ['redis', 'kafka'])).toBeNull();
		expect(suggest('', ['a'])).toBeNull();
		expect(suggest('redis', [])).toBeNull();
	});

	test('a third of the letters may differ and no more', () => {
		expect(didYouMean('abcxyz', ['abcdef'])).toBeNull();
		expect(didYouMean('abcdxy', ['abcdef'])).toBe('did you mean abcdef?');
	});
});
