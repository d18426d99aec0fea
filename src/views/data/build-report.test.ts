import { expect, it } from 'vitest';
import { grow, topic } from '../../../tests/fixtures/garden.ts';
import { buildReport, redirectsFile } from './build-report.ts';

const article = (date: string, more = '') => `---
id: 00000000-0000-4000-8000-0000000000a1
title: Soon
summary: A summary.
date: ${date}
topics: [git]
${more}---

Words.
`;
const now = Date.parse('2026-11-23T12:00:00Z');

it('names addresses, former addresses and the instant at which the next entry comes due', () => {
	const garden = grow({ 'topics/git.md': topic(3, 'Git', '', 'aliases: [/topics/scm/]\n'), 'articles/soon.md': article('2026-11-24T09:00:00+01:00') }, { now });
	expect(buildReport(garden)).toEqual({ addresses: garden.addresses, redirects: { '/topics/scm/': '/topics/git/' }, due: Date.parse('2026-11-24T08:00:00Z') });
	expect(buildReport(garden).addresses).not.toContain('/articles/soon/');
});

it('waits for no draft and for nothing that is out already', () => {
	expect(buildReport(grow({ 'articles/soon.md': article('2026-11-24', 'draft: true\n') }, { now })).due).toBeNull();
	expect(buildReport(grow({ 'articles/soon.md': article('2026-11-22') }, { now })).due).toBeNull();
});

it('writes one redirect a line, below the base that the place of publication sets', () => {
	const garden = grow({ 'topics/git.md': topic(3, 'Git', '', 'aliases: [/topics/scm/]\n') }, { place: { base: '/garden/' } });
	expect(redirectsFile(garden)).toBe('/garden/topics/scm/ /garden/topics/git/ 301\n');
});
