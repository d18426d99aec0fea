import { describe, expect, test } from 'vitest';
import { roadmap } from '../../../tests/fixtures/garden.ts';
import { formatIssue } from '../issues/format.ts';
import { readOutline } from './read-outline.ts';

const read = (body: string) => readOutline('content/roadmap.md', roadmap(body));
const sections = (body: string) => {
	const { outline, issues } = read(body);
	expect(issues.map(formatIssue)).toEqual([]);
	return outline?.sections ?? [];
};

describe('a section', () => {
	test('has its place, its time, its id and its summary', () => {
		expect(sections('# Title\n\nWords.\n\n## Web & more (2 weeks) <a id="web"></a>\n\nOne\nline.\n\nTwo.\n\n- [ ] [A](topics/a.md)\n')).toMatchObject([{
			slug: 'web', title: 'Web & more', summary: 'One\nline. Two.', givenTime: { days: 10, text: '2 weeks', note: null },
			place: { file: 'content/roadmap.md', line: 11, column: 1 },
		}]);
	});

	test('is named by its title where it has no id', () => {
		expect(sections('## Web (2 weeks)\n\n## C/C++ *and* `Go`\n').map(({ slug, title }) => [slug, title])).toEqual([['web', 'Web'], ['cc-and-go', 'C/C++ and Go']]);
	});

	test('has an address whatever its name or id is', () => {
		const slugs = read('## S <a id="a b/../c"></a>\n\n## 日本語\n\n##\n').outline?.sections.map(({ slug }) => slug);
		expect(slugs).toEqual(['a-bc', 'section-2', 'section-3']);
	});

	test('keeps a parenthesis that is no time in its title', () => {
		expect(sections('## Languages (Go)\n')[0]).toMatchObject({ title: 'Languages (Go)', givenTime: null, slug: 'languages-go' });
	});

	test('may be empty, and a comment in it is no line', () => {
		expect(sections('## A\n\n<!-- later -->\n\n## B\n').map(({ items, summary }) => [items.length, summary])).toEqual([[0, null], [0, null]]);
	});
});

describe('an item', () => {
	test('has its place, title, path and slug', () => {
		expect(sections('## S\n\n* [ ] [The **N+1** `problem`](./topics/n-plus-one.mdx)\n')[0]?.items).toEqual([{
			slug: 'n-plus-one', title: 'The N+1 problem', path: 'topics/n-plus-one.mdx', place: { file: 'content/roadmap.md', line: 9, column: 3 },
			state: 'planned', group: null, note: null, progress: null, urgency: null, givenTime: null, extras: [],
		}]);
	});

	test('is done by its box or in words', () => {
		const items = sections('## S\n\n- [x] [A](topics/a.md)\n- [X] [B](topics/b.md)\n- [C](topics/c.md) (Done)\n- [ ] [D](topics/d.md) (done)\n- [D](topics/e.md)\n')[0]?.items;
		expect(items?.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'planned']);
	});

	test('is in progress while it has reached something, and done after all', () => {
		const items = sections('## S\n\n- [ ] [A](topics/a.md) (chapter 6)\n- [x] [B](topics/b.md) (chapter 6)\n')[0]?.items;
		expect(items?.map(({ state, progress }) => [state, progress])).toEqual([['in-progress', 'chapter 6'], ['done', 'chapter 6']]);
	});

	test('may stand in a numbered list, and in two sections', () => {
		const found = sections('## S\n\n1. [ ] [A](topics/a.md)\n2. [x] [B](topics/b.md)\n\n## T\n\n+ [ ] [A](topics/a.md)\n');
		expect(found.map(({ items }) => items.map(({ slug, state }) => `${slug} ${state}`))).toEqual([['a planned', 'b done'], ['a planned']]);
	});

	test('of a sublist belongs to its group, and the next one does not', () => {
		const items = sections('## S\n\n- [ ] [A](topics/a.md)\n- Mitigation *strategies*\n  - [ ] [B](topics/b.md)\n  - [ ] [C](topics/c.md)\n- [ ] [D](topics/d.md)\n')[0]?.items;
		expect(items?.map(({ slug, group, place }) => [slug, group, place.line, place.column])).toEqual([
			['a', null, 9, 3], ['b', 'Mitigation strategies', 11, 5], ['c', 'Mitigation strategies', 12, 5], ['d', null, 13, 3],
		]);
	});

	test('of any list of a group belongs to it', () => {
		const items = sections('## S\n\n- Group\n  - [ ] [A](topics/a.md)\n\n  <!-- later -->\n\n  1. [ ] [B](topics/b.md)\n')[0]?.items;
		expect(items?.map(({ slug, group }) => [slug, group])).toEqual([['a', 'Group'], ['b', 'Group']]);
	});

	test('is done where its group is', () => {
		const items = sections('## S\n\n- [x] Group\n  - [ ] [A](topics/a.md)\n- [ ] [B](topics/b.md)\n')[0]?.items;
		expect(items?.map(({ state }) => state)).toEqual(['done', 'planned']);
	});

	test('has a note that is read as Markdown, without its escapes', () => {
		const items = sections('## S\n\n- [ ] [A](topics/a.md): a\\_b &amp; `c` + 1. *lab*: \\# d\n- [ ] [B](topics/b.md): a \\[mark\\]\n')[0]?.items;
		expect(items?.map(({ note, extras }) => [note, extras])).toEqual([['a_b & c', [{ label: '1. lab', note: '# d', path: null }]], ['a [mark]', []]]);
	});

	test('may go on in the next line', () => {
		const items = sections('## S\n\n- [ ] [A](topics/a.md): a long\n  note (3 days)\n')[0]?.items;
		expect(items?.[0]).toMatchObject({ note: 'a long note', givenTime: { days: 3 } });
	});

	test('that cannot be read does not keep the others from being read', () => {
		const { outline, issues } = read('## S\n\n- [ ] [A](topics/a.md)\n- [ ] [B](b.md)\n- [ ] [C](topics/c.md) (soon)\n- [ ] [D](topics/d.md)\n');
		expect(outline?.sections[0]?.items.map(({ slug }) => slug)).toEqual(['a', 'd']);
		expect(issues.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual(['10:3 outline/unreadable', '11:3 outline/unreadable']);
	});
});

test('the frame of the plan comes from front matter', () => {
	expect(read('')).toEqual({ outline: { title: 'Programme', weeks: 2, daysPerWeek: 5, articleDays: 0.5, sections: [] }, issues: [] });
});

test('a frame that cannot be read is reported, and there is no outline', () => {
	const { outline, issues } = readOutline('content/roadmap.md', '---\ntitle: P\nweeks: many\ndaysPerWeek: 5\narticleDays: 0\n---\n## S\n');
	expect(outline).toBeNull();
	expect(issues.map(({ code, line, column }) => `${line}:${column} ${code}`)).toEqual(['3:8 front-matter/invalid']);
});
