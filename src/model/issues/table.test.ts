import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { build } from '../../../tests/fixtures/garden.ts';
import { mistakes } from '../../../tests/fixtures/mistakes/index.ts';
import { formatIssue } from './format.ts';
import { ISSUES, type IssueCode } from './table.ts';

const codes = Object.keys(ISSUES) as IssueCode[];
const pages = new URL('../../../docs/errors/', import.meta.url);
const isOfAddress = (code: string) => code.startsWith('address/');

describe('a mistake is reported at its line and column', () => {
	test.each(mistakes)('$code when $when', ({ code, files, assets = [], expected }) => {
		// What a mistake does to the ledger of addresses is the business of its own fixtures.
		const found = build(files, { assets: [...assets] }).issues.filter((issue) => isOfAddress(issue.code) === isOfAddress(code));
		expect(found.map(formatIssue)).toEqual(expected);
		expect(found.map((issue) => issue.code)).toContain(code);
		for (const issue of found) expect(issue).toMatchObject({ severity: ISSUES[issue.code].severity });
	});

	test('a garden without a mistake has no issue', () => {
		expect(build({}).issues).toEqual([]);
	});
});

describe('every code of the table', () => {
	test.each(codes)('%s has a fixture that produces it', (code) => {
		expect(mistakes.map((mistake) => mistake.code)).toContain(code);
	});

	test.each(codes)('%s has a page in docs/errors', (code) => {
		expect(existsSync(new URL(`${code.replace('/', '-')}.md`, pages))).toBe(true);
	});

	test('no hole of a message or hint is left unfilled in any fixture', () => {
		for (const { expected } of mistakes) for (const line of expected) expect(line).not.toMatch(/undefined|\bNaN\b|\{\w+\}/);
	});
});
