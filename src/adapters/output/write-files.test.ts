import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeFiles } from './write-files.ts';

let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'write-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('all files are there once it is done, in folders that were not', async () => {
	const files = writeFiles();
	const names = Array.from({ length: 100 }, (_, index) => join(folder, `${index % 7}/${index % 3}`, `${index}`));
	for (const name of names) await files.write(name, Buffer.from(name));
	await files.done();
	expect(await Promise.all(names.map((name) => readFile(name, 'utf8')))).toEqual(names);
});

it('a file that cannot be written is said, and not only the last one', async () => {
	await writeFile(join(folder, 'file'), '');
	const files = writeFiles();
	const all = async () => {
		await files.write(join(folder, 'file/below'), Buffer.from(''));
		for (let index = 0; index < 50; index += 1) await files.write(join(folder, `${index}`), Buffer.from(''));
		await files.done();
	};
	await expect(all()).rejects.toThrow(/ENOTDIR|EEXIST/);
});
