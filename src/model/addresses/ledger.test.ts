import { describe, expect, test } from 'vitest';
import { build, sound, topic } from '../../../tests/fixtures/garden.ts';
import { extendLedger, readLedger } from './ledger.ts';

const codes = (changes: Record<string, string | null>) => build(changes).issues.map(({ code, message }) => `${code} ${message}`);

describe('the ledger', () => {
	test('is read by line, without comments and empty lines', () => {
		expect([...readLedger('# all\r\n/a/\r\n\r\n  /b/  \r\n')]).toEqual([['/a/', 2], ['/b/', 4]]);
	});

	test('grows, sorted, and forgets nothing', () => {
		expect(extendLedger('# all\n/b/\n/gone/\n', ['/a/', '/b/', '/c/'])).toBe('# all\n/a/\n/b/\n/c/\n/gone/\n');
	});

	test('that is extended twice is the same as once', () => {
		const once = extendLedger('# all\n/b/\n', ['/a/']);
		expect(extendLedger(once, ['/a/'])).toBe(once);
	});

	test('is content with a former address that an alias keeps', () => {
		const ledger = `${sound['addresses.txt']}/topics/scm/\n`;
		expect(codes({ 'addresses.txt': ledger })).toEqual(['address/vanished the published address /topics/scm/ would vanish']);
		expect(codes({ 'addresses.txt': ledger, 'topics/git.md': topic(3, 'Git', '', 'aliases: [/topics/scm/]\n') })).toEqual([]);
	});

	test('does not let a published page become a draft again', () => {
		expect(codes({ 'topics/git.md': topic(3, 'Git', '', 'draft: true\n') })).toEqual(['address/vanished the published address /topics/git/ would vanish']);
	});

	test('that is missing promises nothing, and every page is still to be recorded', () => {
		const { garden, issues } = build({ 'addresses.txt': null });
		expect(issues.map(({ code }) => code)).toEqual(garden?.addresses.map(() => 'address/unrecorded'));
	});
});

test('an alias that is already an address leads nowhere else', () => {
	const { garden } = build({ 'topics/git.md': topic(3, 'Git', '', 'aliases: [/topics/redis/]\n') });
	expect(garden?.redirects.has('/topics/redis/')).toBe(false);
});
