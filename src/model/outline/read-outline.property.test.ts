import fc from 'fast-check';
import type { Node, Parent } from 'mdast';
import { expect, test } from 'vitest';
import { SEED } from '../../../tests/fixtures/arbitrary-garden.ts';
import { roadmap } from '../../../tests/fixtures/garden.ts';
import { parseBody } from '../../markdown/parse.ts';
import { splitFrontMatter } from '../front-matter/split.ts';
import { readOutline } from './read-outline.ts';

/** Lines of an outline, good and bad; § becomes a number, so that every word can be found again. */
const line = fc.constantFrom(
	'- [ ] [W§](topics/t§.md)', '- [x] [W§](topics/t§.md): note§', '- [W§](topics/t§.md) (Done)', '- [W§](topics/t§.md) + extra§ (3 days) [Not Urgent]',
	'- [ ] [W§](topics/t§.md) (soon§)', '- [ ] [W§](other/t§.md)', '- [ ] [W§](topics/t§.md) loose§', '- W§', '- Group§\n  - [ ] [W§](topics/t§.md)\n  - bad§',
	'- Group§\n  - Inner§\n    - [ ] [W§](topics/t§.md)', '- [ ] [W§](topics/t§.md)\n  - [ ] [V§](topics/v§.md)', '  - [ ] [W§](topics/t§.md)', '1. [ ] [W§](topics/t§.md)',
	'## W§ (2 days)', '## W§ <a id="w§"></a>', '### W§', '# W§', 'words§', '> quoted§', '```\ncode§\n```', '    indented§', '| a§ | b§ |\n|---|---|', '---', '', '', '<!-- c -->', '[r§]: t§.md', ':::check\nblock§\n:::', '- ', '-', '- [ ]',
);
const outline = fc.array(line, { maxLength: 14 }).map((lines) => `\n${lines.map((text, index) => text.replaceAll('§', `q${index}q`)).join('\n')}\n`);

/** Whether a node that begins on the line reaches to the other one. */
function covers(tree: Node, from: number, to: number): boolean {
	const { position, children = [] } = tree as Parent;
	const here = tree.type !== 'root' && tree.type !== 'list' && position?.start.line === from && position.end.line >= to;
	return here || children.some((child) => covers(child, from, to));
}

test('any text is read without an error', () => {
	fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.array(fc.constantFrom('-', ' ', '[', ']', '(', ')', 'x', '#', '\n', ':', '+', 'topics/a.md', '1 day', '<', '`', '\\', '\r\n', '\t')).map((parts) => parts.join(''))), (text) => {
		expect(() => [readOutline('r.md', text), readOutline('r.md', roadmap(text)), readOutline('r.md', roadmap(`## S\n\n- ${text}`))]).not.toThrow();
	}), SEED);
}, 30_000);

test('every line below a section is read, or reported where it stands', () => {
	fc.assert(fc.property(outline, (body) => {
		const text = roadmap(`\n## Start\n${body}`);
		const { outline: found, issues } = readOutline('r.md', text);
		const read = JSON.stringify(found);
		const tree = parseBody(splitFrontMatter(text).body, 'md');
		for (const [index, words] of text.split('\n').entries()) {
			for (const [word] of words.matchAll(/\w+q\d+q/g)) {
				const reported = issues.some((issue) => covers(tree, issue.line, index + 1));
				expect(read.includes(word) || reported, `"${word}" of line ${index + 1} is lost in:\n${text}`).toBe(true);
			}
		}
	}), { ...SEED, numRuns: 300 });
}, 30_000);
