import { describe, expect, it } from 'vitest';
import { readUpdates, targetOf } from './updates.ts';

const [a, b, none] = ['a'.repeat(40), 'b'.repeat(40), '0'.repeat(40)];

describe('the updates of a push', () => {
	it('are read with refs that are new or deleted', () => {
		expect(readUpdates(`${a} ${b} refs/heads/main\n${none} ${a} refs/heads/x;y\n${b} ${none} refs/heads/$(z)\n`)).toEqual([
			{ ref: 'refs/heads/main', from: a, to: b }, { ref: 'refs/heads/x;y', from: null, to: a }, { ref: 'refs/heads/$(z)', from: b, to: null },
		]);
	});

	it('are never guessed', () => expect(() => readUpdates('main\n')).toThrow('is no update'));
});

describe('a ref', () => {
	it('is the site, a preview, or nothing that is published', () => {
		expect(targetOf('refs/heads/main')).toEqual({ kind: 'site' });
		expect(targetOf('refs/heads/preview/next-week')).toEqual({ kind: 'preview', name: 'next-week' });
		for (const ref of ['refs/heads/mainly', 'refs/tags/main', 'refs/heads/a/preview/b']) expect(targetOf(ref)).toEqual({ kind: 'none' });
	});

	it('is no preview where its name would have to be escaped in an address', () => {
		for (const name of ['A', 'a/b', 'a--b', '-a', 'a.b', '..', "a'", 'ä', 'a'.repeat(61)]) expect(() => targetOf(`refs/heads/preview/${name}`), name).toThrow('cannot become an address');
	});
});
