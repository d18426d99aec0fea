import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findSmall, keepSmall } from './keep-small.ts';
import { savePacks } from './packs.ts';

const PLAIN = { name: 'plain', files: false };
const IN_FILES = { name: 'in-files', files: true };

let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'packs-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** As if another process went on: packs that were opened are forgotten. */
const restart = (): void => void ((globalThis as Record<symbol, unknown>)[Symbol.for('garden:packs')] = undefined);

const keepMany = (kind: typeof PLAIN, count: number) => Array.from({ length: count }, (_, index) => keepSmall(kind, [`${index}`], { index }, folder));
const foundOf = (kind: typeof PLAIN, count: number) => Array.from({ length: count }, (_, index) => findSmall(kind, [`${index}`], folder)).filter((value) => value !== null).length;

describe('small results', () => {
	it('are found by the next build, whatever is in them', () => {
		const value = { text: 'a\tb\nc \u2028 😀', list: [1, null] };
		keepSmall(PLAIN, ['a', 'b'], value, folder);
		savePacks(folder);
		restart();
		expect(findSmall(PLAIN, ['a', 'b'], folder)).toEqual(value);
		expect(findSmall(PLAIN, ['a b'], folder)).toBeNull();
	});

	it('with files of their own are found without a pack as well, such as by another process', () => {
		keepSmall(IN_FILES, ['a'], 1, folder);
		keepSmall(PLAIN, ['a'], 1, folder);
		restart();
		expect([findSmall(IN_FILES, ['a'], folder), findSmall(PLAIN, ['a'], folder)]).toEqual([1, null]);
	});

	it('are made again where their pack was cut short or overwritten', async () => {
		keepMany(PLAIN, 3);
		savePacks(folder);
		await truncate(join(folder, 'packs/plain/pack'), 60);
		restart();
		expect(foundOf(PLAIN, 3)).toBe(0);
		await writeFile(join(folder, 'packs/plain/pack'), 'something else that is longer than a checksum is');
		restart();
		expect(foundOf(PLAIN, 3)).toBe(0);
	});

	it('that a build has not used leave the pack, which is not written again for a little', async () => {
		const pack = () => readFile(join(folder, 'packs/plain/pack'));
		keepMany(PLAIN, 100);
		savePacks(folder);
		const first = await pack();
		restart();
		expect(foundOf(PLAIN, 99)).toBe(99);
		keepSmall(PLAIN, ['new'], 0, folder);
		savePacks(folder);
		expect(await pack()).toEqual(first);
		restart();
		expect(foundOf(PLAIN, 80)).toBe(80);
		savePacks(folder);
		restart();
		expect(foundOf(PLAIN, 100)).toBe(80);
	});
});
