import { describe, expect, test } from 'vitest';
import { grow, mistakesIn, roadmap, topic } from '../../../tests/fixtures/garden.ts';
import { shareTicks } from '../schedule/ticks.ts';
import { ISSUES } from './table.ts';

// As in ../known-bugs.test.ts: what should be, and is not yet.
const git = (body: string, more = '') => ({ 'topics/git.md': topic(3, 'Git', body, more) });

describe('a hint helps', () => {
	test.fails('a picture is suggested as it has to be written', () => {
		expect(mistakesIn(git('\n![A cat](ct.png)\n'), { assets: ['topics/cat.png'] })[0]).toContain('did you mean cat.png?');
	});

	test.fails('two letters changed places', () => {
		expect(mistakesIn(git('\n[[kafak]]\n'))[0]).toContain('did you mean [[kafka]]?');
	});

	test.fails('a source has fields of its own', () => {
		expect(mistakesIn(git('', 'sources:\n  - title: T\n    url: https://a.example/\n    locater: p. 1\n')).find((line) => line.includes('unknown-field'))).toContain('did you mean locator?');
	});

	test.fails('what is not urgent takes as long as before', () => {
		expect(ISSUES['schedule/overload'].hint).not.toContain('not urgent');
	});
});

test.fails('shares of equal weight that tie get what is left over first come first', () => {
	expect(shareTicks(10, [1, 1, 4])).toEqual([2, 2, 6]);
});

test.fails('a note of the outline is read as Markdown, without its escapes', () => {
	const { outline } = grow({ 'roadmap.md': roadmap('\n## S\n\n- [ ] [Redis](topics/redis.md): a\\_b &amp; c\n') });
	expect(outline.sections[0]?.items[0]?.note).toBe('a_b & c');
});

test.fails('a note may go on in the next line', () => {
	const { outline } = grow({ 'roadmap.md': roadmap('\n## S\n\n- [ ] [Redis](topics/redis.md): a long\n  note (3 days)\n') });
	expect(outline.sections[0]?.items[0]?.givenTime?.days).toBe(3);
});
