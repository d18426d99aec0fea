import { expect, test } from 'vitest';
import type { Server } from '../../src/schema/example.ts';
import { runTasks } from './schedule.ts';

const task = (name: string, needs: Server[] = [], disturbs: Server[] = []) => ({ name, needs, disturbs });

/** The names of the tasks that ran at each moment when one began. */
async function together(tasks: ReturnType<typeof task>[], workers: number): Promise<string[]> {
	const now = new Set<string>();
	const seen: string[] = [];
	await runTasks(tasks, workers, async ({ name }) => {
		now.add(name);
		seen.push([...now].join('+'));
		await new Promise(setImmediate);
		now.delete(name);
	});
	return seen;
}

test('as many tasks run at once as there are workers', async () => {
	const seen = await together([task('a'), task('b'), task('c'), task('d')], 2);
	expect(Math.max(...seen.map((names) => names.split('+').length))).toBe(2);
	expect(seen).toHaveLength(4);
});

test('a task that restarts a server never runs beside one that needs it', async () => {
	const seen = await together([task('a', ['kafka']), task('restart', ['kafka'], ['kafka']), task('b', ['kafka']), task('c', ['redis'])], 4);
	expect(seen.filter((names) => names.includes('restart') && /\b[ab]\b/.test(names))).toEqual([]);
	expect(seen.length).toBe(4);
});

test('two tasks that need the same server share it', async () => {
	expect(await together([task('a', ['postgres']), task('b', ['postgres'])], 2)).toEqual(['a', 'a+b']);
});

test('no task is forgotten behind one that has to wait', async () => {
	const seen = await together([task('a', ['redis'], ['redis']), task('b', ['redis'], ['redis']), task('c')], 1);
	expect(seen).toEqual(['a', 'b', 'c']);
});
