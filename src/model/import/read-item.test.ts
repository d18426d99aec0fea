import { expect, test } from 'vitest';
import type { ImportIssue } from './issues.ts';
import { readItem } from './read-item.ts';

function read(text: string) {
	const issues: ImportIssue[] = [];
	return { item: readItem(text, { line: 1, column: 1 }, issues), codes: issues.map(({ code }) => code) };
}

test.each([
	['Kafka + Project (Go) (1 week) [NOT urgent]', { title: 'Kafka', extras: [{ label: 'project', note: 'Go' }], time: { text: '1 week', note: null }, notUrgent: true }],
	['Redis (2 days theory + practice)', { title: 'Redis', time: { text: '2 days', note: 'theory + practice' }, extras: [] }],
	['Kubernetes (2 days + implementation)', { title: 'Kubernetes', time: { text: '2 days', note: null }, extras: [{ label: 'implementation', note: null }] }],
	['Prometheus + Go implementation', { title: 'Prometheus', extras: [{ label: 'Go implementation', note: null }] }],
	['Gin Book (Chapter 6)', { title: 'Gin Book', progress: 'chapter 6' }],
	['Docker (images) (Done)', { title: 'Docker', note: 'images', done: true }],
	['Docker(done)', { title: 'Docker', note: null, done: true }],
	['Docker (Done, 1.5 days)', { title: 'Docker', done: true, time: { text: '1.5 days', note: null } }],
	['[x] Docker', { title: 'Docker', done: true }],
	['N+1 Problem', { title: 'N+1 Problem', extras: [] }],
	['C ++ and main()', { title: 'C ++ and main()', note: null }],
	['Browser (DOM) events', { title: 'Browser (DOM) events', note: null }],
	['Nested (a (b)) ', { title: 'Nested', note: 'a (b)' }],
])('%s', (text, expected) => {
	expect(read(text)).toMatchObject({ item: expected, codes: [] });
});

test('a line of marks names no topic', () => {
	expect(read('(Done)')).toEqual({ item: null, codes: ['import/no-topic'] });
	expect(read('+ Project')).toEqual({ item: null, codes: ['import/no-topic'] });
});

test('what is half understood is kept and reported', () => {
	expect(read('Docker (4 hours)')).toMatchObject({ item: { title: 'Docker', note: '4 hours', time: null }, codes: ['import/unread-time'] });
	expect(read('Docker (images')).toMatchObject({ item: { title: 'Docker (images' }, codes: ['import/unclosed-bracket'] });
	expect(read('Docker (1 day) (2 days)')).toMatchObject({ item: { time: { text: '1 day' } }, codes: ['import/unread-part'] });
});
