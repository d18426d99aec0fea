import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { makeBox, removeBox } from './box.ts';

const boxes: string[] = [];

afterEach(async () => {
	for (const box of boxes.splice(0)) await removeBox(box);
	vi.resetModules();
});

test('the folder of a run whose owner is gone is removed before the next one, and those of the living stay', async () => {
	const mine = await makeBox();
	const gone = execFileSync('sh', ['-c', 'echo $$'], { encoding: 'utf8' }).trim();
	const left = mkdtempSync(mine.replace(new RegExp(`${process.pid}-[^-]*$`), `${gone}-`));
	boxes.push(mine, left);
	vi.resetModules();
	const next = await import('./box.ts');
	boxes.push(await next.makeBox());
	expect([mine, left].map((box) => existsSync(box))).toEqual([true, false]);
});
