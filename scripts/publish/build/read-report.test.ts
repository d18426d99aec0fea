import { expect, it } from 'vitest';
import { readReport } from './read-report.ts';

const report = (changes: object) => JSON.stringify({ addresses: ['/', '/a/'], redirects: { '/b/': '/a/' }, due: null, ...changes });

it('reads what a build says of itself', () => {
	expect(readReport(report({ due: 5 }))).toEqual({ addresses: ['/', '/a/'], redirects: { '/b/': '/a/' }, due: 5 });
});

it('believes no address that is a way out of the folder', () => {
	for (const address of ['/../x/', '/a/./b/', 'a/', '/a', '//', '/a b/', '/a\\b/', '/a\0/', 5]) {
		expect(() => readReport(report({ addresses: [address] })), String(address)).toThrow('has no addresses');
		expect(() => readReport(report({ redirects: { '/b/': address } })), String(address)).toThrow('joins no two addresses');
	}
});

it('refuses what has another form', () => {
	expect(() => readReport(report({ due: 'soon' }))).toThrow('comes due');
	expect(() => readReport(report({ redirects: null }))).toThrow('no redirects');
	expect(() => readReport('{}')).toThrow('no addresses');
});
