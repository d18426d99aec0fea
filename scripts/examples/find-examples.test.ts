import { expect, test } from 'vitest';
import { strayOutputs } from './find-examples.ts';

test('an output that no run names is stray', () => {
	expect(strayOutputs(['main.go', 'count.out', 'old.out'], [{ name: 'count' }])).toEqual(['old.out']);
});

test('a run without its output is not stray', () => {
	expect(strayOutputs(['example.yml'], [{ name: 'count' }])).toEqual([]);
});
