import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SUMS, compareSums, writeSums } from './sums.ts';

let folder = '';

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sums-'));
	mkdirSync(join(folder, 'server'));
	writeFileSync(join(folder, 'main.go'), 'package main\n');
	writeFileSync(join(folder, 'server', 'main.go'), 'package main\n');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('a folder equals what was just written, and sha256sum agrees', async () => {
	await writeSums(folder);
	expect(await compareSums(folder)).toEqual([]);
	expect(execFileSync('sha256sum', ['--check', SUMS], { cwd: folder, encoding: 'utf8' })).toContain('server/main.go: OK');
});

test('one changed character, a new file and a missing one are each named', async () => {
	await writeSums(folder);
	writeFileSync(join(folder, 'main.go'), 'package nain\n');
	writeFileSync(join(folder, 'new.go'), '');
	rmSync(join(folder, 'server', 'main.go'));
	expect((await compareSums(folder)).map((line) => line.slice(folder.length + 1))).toEqual([
		'main.go: has changed since it was recorded; read it, then run with --record',
		'new.go: is new since it was recorded; read it, then run with --record',
		'server/main.go: is gone since it was recorded',
	]);
});

test('a folder without a list says how to make one', async () => {
	expect(await compareSums(folder)).toEqual([`${join(folder, SUMS)}: not recorded; run with --record`]);
});
