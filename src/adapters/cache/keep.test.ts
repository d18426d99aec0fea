import { mkdtemp, readdir, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepText } from './keep.ts';
import { pruneKept } from './prune-kept.ts';

let folder = '';
let made = 0;
const make = () => `made ${(made += 1)}`;
const keep = (...parts: string[]) => keepText('things', parts, make, folder);
const files = async () => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'keep-'));
	made = 0;
});
afterEach(() => rm(folder, { recursive: true }));

describe('what is kept between builds', () => {
	it('is made once for the same parts, and again for others', async () => {
		expect([await keep('a', 'b'), await keep('a', 'b'), await keep('a b')]).toEqual(['made 1', 'made 1', 'made 2']);
	});

	it('is made again where its file was cut short, emptied or overwritten by something else', async () => {
		await keep('a');
		const [file = ''] = await files();
		await truncate(file, 35);
		expect(await keep('a')).toBe('made 2');
		await truncate(file, 0);
		expect(await keep('a')).toBe('made 3');
		await writeFile(file, 'something that is much longer than thirty-two bytes');
		expect(await keep('a')).toBe('made 4');
		expect(await keep('a')).toBe('made 4');
	});

	it('is forgotten when no build has used it for a month', async () => {
		await keep('used');
		await keep('unused');
		const long = Date.now() / 1000 - 31 * 86_400;
		for (const file of await files()) await utimes(file, long, long);
		await keep('used');
		await pruneKept(folder, Date.now());
		expect([await keep('used'), await keep('unused')]).toEqual(['made 1', 'made 3']);
	});

	it('is forgotten, what was used longest ago first, where there is more than may be kept', async () => {
		await keep('old');
		const [old = ''] = await files();
		await utimes(old, 1, Date.now() / 1000 - 3600);
		await keep('new');
		const size = (await Promise.all((await files()).map((file) => stat(file)))).reduce((sum, { size: bytes }) => sum + bytes, 0);
		await pruneKept(folder, Date.now(), size);
		expect(await files()).toHaveLength(2);
		await pruneKept(folder, Date.now(), size - 1);
		expect([await keep('new'), await keep('old')]).toEqual(['made 2', 'made 3']);
	});

	it('is one whole file where several make it at once', async () => {
		const results = await Promise.all(Array.from({ length: 8 }, () => keep('a')));
		expect(results).toContain(await keep('a'));
		expect(await files()).toHaveLength(1);
	});
});
