import { describe, expect, test } from 'vitest';
import { build, grow, mistakesIn, roadmap, sound, topic } from '../../tests/fixtures/garden.ts';

// Each test says what should be, and passes while it is not so: whoever mends the bug takes `.fails` away
// and moves the test to where it belongs.
const codesIn = (changes: Record<string, string>, options = {}) => build(changes, options).issues.map(({ code }) => code);
const git = (body: string, more = '') => ({ 'topics/git.md': topic(3, 'Git', body, more) });
const lines = '- [ ] [Redis](topics/redis.md)\n- [ ] [Kafka](topics/kafka.md)\n';

describe('a build ends with a report, not with an exception', () => {
	test.fails('where YAML aliases multiply', () => {
		const [ten, list] = [(name: string) => `[${Array.from({ length: 10 }, () => name).join(', ')}]`, 'a: &a [x, x, x, x, x, x, x, x, x, x]'];
		expect(() => build({ 'topics/git.md': `---\n${list}\nb: &b ${ten('*a')}\nc: &c ${ten('*b')}\nd: ${ten('*c')}\n---\n` })).not.toThrow();
	});

	test.fails('where a week keeps a thousandth of a day for study', () => {
		expect(() => build({ 'roadmap.md': sound['roadmap.md']!.replace('articleDays: 0.5', 'articleDays: 4.999') })).not.toThrow();
	});
});

describe('one mistake has one message', () => {
	test.fails('for a page that cannot be read: links to it still lead somewhere', () => {
		expect(mistakesIn({ ...git('', 'draf: true\n'), 'topics/redis.md': topic(1, 'Redis', '\n[[git]]\n') }).filter((line) => line.includes('link/'))).toEqual([]);
	});

	test.fails('for a page that cannot be read: its address has not vanished', () => {
		expect(codesIn(git('', 'draf: true\n'))).not.toContain('address/vanished');
	});

	test.fails('for a date that is written another way', () => {
		expect(mistakesIn({ 'topics/git.md': topic(3, 'Git').replace('2026-01-01', '1 January 2026') }).filter((line) => line.includes('invalid'))).toHaveLength(1);
	});
});

describe('nothing is lost in silence', () => {
	const section = (body: string) => codesIn({ 'roadmap.md': roadmap(`\n## S\n\n${body}`) });

	test.fails('of a group: a second list in it', () => {
		const { outline } = grow({ 'roadmap.md': roadmap(`\n## S\n\n- Group\n  - [ ] [Redis](topics/redis.md)\n\n  1. [ ] [Git](topics/git.md)\n`) });
		expect(outline.sections[0]?.items).toHaveLength(2);
	});

	test.fails('of a group: words below its list', () => {
		expect(section('- Group\n  - [ ] [Redis](topics/redis.md)\n\n  Words.\n')).toContain('outline/unreadable');
	});

	test.fails('of a section: HTML that is no comment', () => {
		expect(section(`<div>words</div>\n\n${lines}- [ ] [Git](topics/git.md)\n`)).toContain('outline/unreadable');
	});

	test.fails('of a group: its mark of being done', () => {
		const { outline } = grow({ 'roadmap.md': roadmap(`\n## S\n\n- [x] Group\n  - [ ] [Redis](topics/redis.md)\n`) });
		expect(outline.sections[0]?.items[0]?.state).toBe('done');
	});

	test.fails('of a page: words behind a comment on one line', () => {
		expect(codesIn(git('\n<!-- note --> Words.\n'))).toContain('markdown/raw-html');
	});

	test.fails('of a region: it is closed and never opened', () => {
		expect(codesIn({ ...git('\n```go file=examples/a.go region=x\n```\n'), 'examples/a.go': 'x := 1\n// #endregion x\n' })).toContain('code/no-region');
	});
});

describe('a mistake is reported', () => {
	test.fails('in words where a diagram is empty', () => {
		expect(mistakesIn(git('\n```dot alt="x"\n```\n')).join()).not.toContain('drawn: :');
	});

	test.fails('where a line of the ledger is no address', () => {
		expect(codesIn({ 'addresses.txt': `${sound['addresses.txt']}topics/git\n` })).toContain('address/malformed');
	});

	test.fails('where an exemption gives an empty reason', () => {
		expect(codesIn(git('\n```go illustrative=""\nx := 1\n```\n'))).toContain('code/no-reason');
	});

	test.fails.each(['docker', 'make', 'javascript', 'typescript', 'Go'])('where %s code is typed into a page, by whichever name', (language) => {
		expect(codesIn(git(`\n\`\`\`${language}\nx\n\`\`\`\n`))).toContain('code/unproven');
	});

	test.fails('where a picture is named by reference', () => {
		expect(codesIn(git('\n![cat][r]\n\n[r]: https://x.example/cat.png\n'))).toContain('image/no-file');
	});

	test.fails('where a relative link climbs above content/', () => {
		expect(codesIn(git('\n[r](../../../topics/redis.md)\n'))).toContain('link/unknown-target');
	});

	test.fails('where a prerequisite is a draft that readers cannot see', () => {
		expect(codesIn({ ...git('', 'prerequisites: [redis]\n'), 'topics/redis.md': topic(1, 'Redis', '\n## Lists\n', 'draft: true\n') })).toContain('draft/link');
	});

	test.fails('where a page takes the address of one that every garden has', () => {
		expect(codesIn({ 'pages/search.md': '---\ntitle: S\nsummary: S.\n---\n' })).toContain('address/taken');
	});

	test.fails('where a section has no name', () => {
		expect(codesIn({ 'roadmap.md': roadmap(`\n##\n\n${lines}- [ ] [Git](topics/git.md)\n`) })).toContain('outline/unreadable');
	});

	test.fails('where a section\'s id is no slug', () => {
		expect(grow({ 'roadmap.md': roadmap('\n## S <a id="a b/../c"></a>\n') }).sections[0]?.url).toMatch(/^\/sections\/[a-z0-9-]+\/$/);
	});

	test.fails('where a section lists a topic twice', () => {
		expect(codesIn({ 'roadmap.md': roadmap(`\n## S\n\n${lines}${lines}- [ ] [Git](topics/git.md)\n`) })).toContain('outline/unreadable');
	});

	test.fails('where a line gives two times', () => {
		expect(codesIn({ 'roadmap.md': roadmap(`\n## S\n\n${lines}- [ ] [Git](topics/git.md) (1 day) (2 days)\n`) })).toContain('outline/unreadable');
	});

	test.fails('at the topic of a circle that comes first in the outline', () => {
		const files = { 'roadmap.md': roadmap(`\n## S\n\n- [ ] [Git](topics/git.md)\n${lines}`), ...git('', 'prerequisites: [kafka]\n') };
		const circle = { ...files, 'topics/redis.md': topic(1, 'Redis', '\n## Lists\n', 'prerequisites: [kafka]\n') };
		expect(mistakesIn(circle).find((line) => line.includes('cycle'))).toContain('topics/redis.md');
	});

	test.fails('where an MDX element is never closed, at the element', () => {
		const files = { 'topics/git.md': '', 'topics/git.mdx': topic(3, 'Git', '\nText.\n\n<Aside>\n') };
		expect(build(files).issues.find(({ code }) => code === 'markdown/malformed-mdx')).toMatchObject({ line: 11, column: 1 });
	});
});
