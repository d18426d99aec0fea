import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readOutline } from '../outline/read-outline.ts';
import { importOutline } from './import-outline.ts';
import { formatImportIssue } from './issues.ts';

const fixture = readFileSync(new URL('../../../tests/fixtures/loose-outline.txt', import.meta.url), 'utf8');
const makeId = () => '00000000-0000-4000-8000-000000000000';
const roadmapOf = (text: string) => importOutline(text, makeId).files.get('roadmap.md') ?? '';
const linesOf = (items: string) => roadmapOf(`# T\n## S\n${items}`).split('\n').slice(9, -1);

describe('a loose outline', () => {
	test('becomes a roadmap in the order of the outline', async () => {
		await expect(roadmapOf(fixture)).toMatchFileSnapshot('../../../tests/fixtures/loose-outline.roadmap.md');
	});

	test('says line by line what it could not read', () => {
		const { issues } = importOutline(fixture, makeId);
		expect(issues.map((issue) => formatImportIssue('garden.txt', issue))).toMatchInlineSnapshot(`
			[
			  "garden.txt:1:1  warning  import/unread-part  these words have no place in the roadmap ("a diary of the Season"): write them into the file that was written, if they matter",
			  "garden.txt:42:1  warning  import/unreadable-line  this line is neither a heading nor an item ("Remember to ask the neighbours."): start it with \`##\` for a section or \`-\` for an item",
			  "garden.txt:43:1  warning  import/unread-time  this looks like a time and is kept as a note ("all winter, three weeks"): write times as \`(3 days)\`, \`(1 week)\` or \`(2 months)\`",
			  "garden.txt:44:1  warning  import/unclosed-bracket  a bracket has no partner and is kept as text ("Traps (beer"): close it, or take it out",
			]
		`);
	});

	test('reads the same with a byte order mark, Windows line ends and trailing spaces', () => {
		const windows = `\uFEFF${fixture.replaceAll('\n', '  \r\n')}`;
		expect(roadmapOf(windows)).toBe(roadmapOf(fixture));
	});

	test('gives a roadmap that the site reads without an error', () => {
		const { outline, files } = importOutline(fixture, makeId);
		const read = readOutline('roadmap.md', files.get('roadmap.md') ?? '');
		expect(read.issues).toEqual([]);
		const titles = (sections: readonly { items: readonly { title: string }[] }[]) => sections.map(({ items }) => items.map(({ title }) => title));
		expect(titles(read.outline?.sections ?? [])).toEqual(titles(outline.sections));
	});

	test('gives one file to a topic that stands in two sections, however it is punctuated', () => {
		const { files } = importOutline('# T\n## A\n- Web-sockets (3 days)\n## B\n- Websockets (again)', makeId);
		expect([...files.keys()]).toEqual(['roadmap.md', 'topics/web-sockets.md']);
	});

	test('keeps C, C++ and C# apart', () => {
		const { files } = importOutline('# T\n## A\n- C\n- C++\n- C#', makeId);
		expect([...files.keys()].slice(1)).toEqual(['topics/c.md', 'topics/cpp.md', 'topics/csharp.md']);
	});

	test('gives a section without items an item of its own, which is no other topic', () => {
		const { files } = importOutline('# T\n## A\n- Weather\n- Weather practice\n## Weather', makeId);
		expect([...files.keys()].slice(1)).toEqual(['topics/weather.md', 'topics/weather-practice-2.md', 'topics/weather-practice.md']);
	});

	test('writes a time that the line gives into the topic', () => {
		const { files } = importOutline('# T\n## A\n- Kale (1 week)\n- Leek', makeId);
		expect(files.get('topics/kale.md')).toContain('estimatedDays: 5\n');
		expect(files.get('topics/leek.md')).toBe(
			`---\nid: ${makeId()}\ntitle: Leek\nsummary: Leek, as the roadmap names it.\nestimatedDays: 1\nprerequisites: []\nrelated: []\nalsoKnownAs: []\noutcomes: []\nsources: []\n---\n`,
		);
	});

	test('finds nothing where there is no section', () => {
		const { outline, issues } = importOutline('some words\n- an item', makeId);
		expect(outline.sections).toEqual([]);
		expect(issues.map(({ code }) => code)).toEqual(['import/unreadable-line', 'import/no-title', 'import/outside-section']);
	});
});

describe('groups', () => {
	test('end where the indent does', () => {
		expect(linesOf('- G: a, b\n\t- c\n- d')).toEqual(['- G', '  - [ ] [a](topics/a.md)', '  - [ ] [b](topics/b.md)', '  - [ ] [c](topics/c.md)', '- [ ] [d](topics/d.md)']);
	});

	test('may be a bullet that ends in a colon, and pass their state on', () => {
		expect(linesOf('- G (Done):\n  - a')).toEqual(['- G', '  - [x] [a](topics/a.md)']);
		expect(linesOf('- G:\n- a')).toEqual(['- [ ] [G](topics/g.md)', '- [ ] [a](topics/a.md)']);
	});

	test('within groups are named after both', () => {
		expect(linesOf('### Outer\n- Inner: a, b')[0]).toBe('- Outer: Inner');
	});
});
