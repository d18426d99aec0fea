import { describe, expect, test } from 'vitest';
import { grow } from '../../../tests/fixtures/garden.ts';
import { absolute, withBase } from './base.ts';
import { joinPath, resolveLink } from './resolve.ts';

const { targets } = grow({});
const to = (url: string, path = 'articles/queues.md') => {
	const resolved = resolveLink(url, path, targets);
	return resolved.kind === 'internal' ? `${resolved.target.url}${resolved.anchor === null ? '' : `#${resolved.anchor}`}` : resolved.kind;
};

describe('a written link', () => {
	test.each([
		['wiki:redis', '/topics/redis/'],
		['wiki:redis#lists', '/topics/redis/#lists'],
		['wiki:queues', '/articles/queues/'],
		['wiki:sections/tools', '/sections/tools/'],
		['wiki:#here', '/articles/queues/#here'],
		['#here', '/articles/queues/#here'],
		['../topics/redis.md', '/topics/redis/'],
		['../topics/../topics/redis.md#a%20b', '/topics/redis/#a b'],
		['%2e%2e/topics/redis.md', '/topics/redis/'],
		['/topics/redis/', '/topics/redis/'],
		['/roadmap/', '/roadmap/'],
		['/', '/'],
	])('%s leads to %s', (url, expected) => {
		expect(to(url)).toBe(expected);
	});

	test.each(['http://a.example', 'HTTPS://A.example/x', 'mailto:a@b.example'])('%s leaves the site', (url) => {
		expect(to(url)).toBe('external');
	});

	test.each([
		'javascript:alert(1)', 'JavaScript:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd',
		'//evil.example/', '\\\\evil.example', 'httpsx:a', 'wiki:', 'wiki:nobody', '/topics/redis', '/topics/nobody/', '../redis.md', '%', '%zz',
	])('%j leads nowhere', (url) => {
		expect(to(url, 'articles/elsewhere.md')).toBe('unknown');
	});

	test('is shown to its author as it was written', () => {
		expect(resolveLink('wiki:rediss#x', 'topics/git.md', targets)).toEqual({ kind: 'unknown', written: '[[rediss]]' });
		expect(resolveLink('../topics/rediss.md#x', 'topics/git.md', targets)).toEqual({ kind: 'unknown', written: '../topics/rediss.md#x' });
	});
});

test('paths are joined as seen from a file', () => {
	expect(joinPath('articles/a/index.md', './b.png')).toBe('articles/a/b.png');
	expect(joinPath('articles/a.md', '../topics//b.md')).toBe('topics/b.md');
});

test('addresses are put below a base path, and onto the site where its own address is known', () => {
	expect(withBase('/', '/topics/')).toBe('/topics/');
	expect(withBase('/garden/', '/topics/')).toBe('/garden/topics/');
	expect(absolute({ url: 'https://a.example', base: '/garden/' }, '/x/')).toBe('https://a.example/garden/x/');
	expect(absolute({ url: null, base: '/' }, '/x/')).toBeNull();
});
