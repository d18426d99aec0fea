import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readOutline } from './read-outline.ts';

const text = readFileSync(new URL('../../../content/roadmap.md', import.meta.url), 'utf8');
const { outline, issues } = readOutline('content/roadmap.md', text);
const sections = outline?.sections ?? [];
const items = sections.flatMap((section) => section.items);

describe('the roadmap of this site', () => {
	test('is read to the last line: 18 sections, 89 items, 86 topics', () => {
		expect(issues).toEqual([]);
		expect([sections.length, items.length, new Set(items.map(({ slug }) => slug)).size]).toEqual([18, 89, 86]);
	});

	test('has three interchanges', () => {
		const twice = items.filter(({ slug }, index) => items.findIndex((item) => item.slug === slug) < index);
		expect(twice.map(({ slug }) => slug)).toEqual(['design-patterns', 'websockets', 'test-driven-development']);
	});

	test('gives its own times to these sections and topics, and to no others', () => {
		const given = [...sections, ...items].flatMap(({ slug, givenTime }) => (givenTime === null ? [] : [`${slug}: ${givenTime.days} (${[givenTime.text, givenTime.note].filter(Boolean).join('; ')})`]));
		expect(given).toEqual([
			'language: 10 (2 weeks)', 'internet: 3 (3 days)', 'database-concepts: 3 (3 days)',
			'postgresql: 3 (3 days)', 'rabbitmq: 1 (1 day)', 'kafka: 5 (1 week)', 'redis: 2 (2 days; theory and practice)', 'kubernetes: 2 (2 days)',
		]);
	});

	test('has four topics done, one in progress at chapter 6, and one that is not urgent', () => {
		expect(items.filter(({ state }) => state === 'done').map(({ slug }) => slug)).toEqual(['go-distributed-systems', 'go-domain-driven-design', 'go-command-line', 'docker']);
		expect(items.filter(({ state }) => state === 'in-progress').map(({ slug, progress }) => [slug, progress])).toEqual([['gin-book', 'chapter 6']]);
		expect(items.filter(({ urgency }) => urgency !== null).map(({ slug }) => slug)).toEqual(['kafka']);
	});

	test('groups the mitigation strategies', () => {
		expect(items.filter(({ group }) => group !== null).map(({ slug, group }) => `${group}: ${slug}`)).toEqual(
			['graceful-degradation', 'throttling', 'backpressure', 'load-shifting', 'circuit-breaker'].map((slug) => `Mitigation strategies: ${slug}`));
	});

	test('asks for these things besides reading', () => {
		expect(items.flatMap(({ slug, extras }) => extras.map(({ label, note }) => `${slug} + ${label}${note === null ? '' : `: ${note}`}`))).toEqual([
			'gin-microservices + micro project', 'postgresql + project: raw SQL and Go integration', 'rabbitmq + project: Go integration',
			'kafka + project: Go integration', 'redis + project: Go integration', 'kubernetes + implementation', 'prometheus + Go implementation',
		]);
	});

	test('has a summary for every section, and each item stands at its own line', () => {
		expect(sections.filter(({ summary }) => summary === null)).toEqual([]);
		const lines = text.split('\n');
		for (const { path, place } of items) expect(lines[place.line - 1]?.slice(place.column - 1)).toContain(`](${path})`);
		expect(new Set(items.map(({ place }) => place.line)).size).toBe(89);
	});
});
