import { expect, test } from 'vitest';
import { normalise } from './normalise.ts';

test('every match is replaced, and groups can be kept', () => {
	const rules = [{ pattern: '(\\w+) took \\d+ms', replace: '$1 took Nms' }];
	expect(normalise('a took 3ms\nb took 41ms\n', rules)).toBe('a took Nms\nb took Nms\n');
});

test('rules apply in their order, each to what the one before left', () => {
	const rules = [
		{ pattern: '\\d+', replace: 'N' },
		{ pattern: 'goroutine N', replace: 'a goroutine' },
	];
	expect(normalise('goroutine 18\n', rules)).toBe('a goroutine\n');
});

test('anchors match at each line', () => {
	expect(normalise('one +0x1f\ntwo +0x2b\n', [{ pattern: ' \\+0x[0-9a-f]+$', replace: '' }])).toBe('one\ntwo\n');
});

test('an output without rules keeps its bytes, but for line ends', () => {
	expect(normalise('  café\t1\r\n\n', [])).toBe('  café\t1\n\n');
});

test('a last line is ended, and an empty output stays empty', () => {
	expect(normalise('end', [])).toBe('end\n');
	expect(normalise('', [])).toBe('');
});
