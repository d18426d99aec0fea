import { expect, test } from 'vitest';
import { isBlocked } from './blockers.ts';

test('who waits for a session that is free to go on is blocked', () => {
	expect(isBlocked('B', new Map([['B', ['A']], ['C', ['B']]]))).toBe(true);
	expect(isBlocked('A', new Map([['B', ['A']]]))).toBe(false);
});

test('nobody in a circle is blocked, nor who waits for one of them: the server ends it', () => {
	const circle = new Map([['A', ['B']], ['B', ['A']], ['C', ['A']], ['D', ['E']]]);
	expect(['A', 'B', 'C', 'D'].map((name) => isBlocked(name, circle))).toEqual([false, false, false, true]);
});
