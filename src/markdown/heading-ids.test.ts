import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { grow, topic } from '../../tests/fixtures/garden.ts';
import { loadGarden } from '../adapters/content/load-garden.ts';
import type { Garden } from '../model/garden/types.ts';
import type { Entry } from '../model/entries/types.ts';
import { documentContext } from './document-context.ts';
import { codeTools } from './code/real-code-tools.ts';
import { renderBody } from './render.ts';

/** The ids that links may name, as the rendered page has them: its headings', exercises' and questions'. */
function idsOf(garden: Garden, entry: Entry): string[] {
	const ids: string[] = [];
	visit(fromHtml(renderBody(entry.body, documentContext(garden, entry.path), codeTools), { fragment: true }), 'element', ({ tagName, properties }: Element) => {
		const { id, className } = properties;
		const container = Array.isArray(className) && (className.includes('exercise') || className.includes('question'));
		if (typeof id === 'string' && id !== 'footnote-label' && (/^h[1-6]$/.test(tagName) || container)) ids.push(id);
	});
	return ids.sort();
}

const extracted = ({ content }: Entry) => [...content.headings, ...content.exercises, ...content.questions].map(({ id }) => id).sort();

const idsMatch = (body: string) => {
	const garden = grow({ 'topics/git.md': topic(3, 'Git', `\n${body}\n`) });
	const entry = garden.topics.get('git')!;
	expect(extracted(entry).length).toBeGreaterThan(0);
	expect(idsOf(garden, entry)).toEqual(extracted(entry));
};

describe('the ids that links are checked against are the ids of the page', () => {
	test.each([
		['## A & B\n\n## A & B\n\n### A & B 1'],
		['## `code` *it* **b** ~~s~~ [link](redis.md) https://a.example &amp; \\*'],
		['## Ünïcode 日本語 👩‍👩‍👧 שלום'],
		['## [[redis|the store]]'],
		['## a <b> c'],
		['## About [[redis]]'],
		['## Comment <!-- x --> here'],
		['## Note[^1]\n\n[^1]: x'],
		['## A ![picture](a.png) [by reference ![b][r]](redis.md)\n\n[r]: a.png'],
		['## [[redis|the `SET` command]] and [[kafka]]'],
		[':::exercise[Use [[redis]] <!-- x --> ![a](a.png)]\nx\n:::\n\n:::question[Why[^1]?]\nx\n:::\n\n[^1]: x'],
		['> ## in a quote\n\n- ## in a list\n\nSetext\n---'],
		[':::exercise[Same]\n## Same\n:::\n\n:::question[Same]\nx\n:::\n\n:::exercise[Same]\ny\n:::'],
		['::::exercise[Outer]\n:::question[Inner]\nx\n:::\n\n### Inner\n::::'],
		['## exercise_x\n\n:::exercise[x]\ny\n:::'],
		['## Notes and sources\n\nA[^1]\n\n[^1]: B'],
	])('%j', (body) => idsMatch(body));

	test('where a bare link gives a heading the title of its page', () => {
		const { headings, exercises } = grow({ 'topics/git.md': topic(3, 'Git', '\n## About [[kafka]]\n\n:::exercise[Use [[redis]]]\nx\n:::\n') }).topics.get('git')!.content;
		expect(headings).toMatchObject([{ id: 'about-kafka', text: 'About Kafka' }]);
		expect(exercises).toMatchObject([{ id: 'exercise_use-redis', title: 'Use Redis' }]);
	});

	test('in every page of this site', async () => {
		const { garden } = await loadGarden({ preview: true });
		if (garden === null) throw new Error('the content has no garden');
		const entries = [...garden.topics.values(), ...garden.articles, ...garden.pages.values()].filter(({ dialect }) => dialect === 'md');
		expect(entries.length).toBeGreaterThan(0);
		for (const entry of entries) expect([entry.path, ...idsOf(garden, entry)]).toEqual([entry.path, ...extracted(entry)]);
	}, 60_000);
});
