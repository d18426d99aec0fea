import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { changedDates } from './changed-dates.ts';

const place = mkdtempSync(join(tmpdir(), 'changed-dates-'));
afterAll(() => rmSync(place, { recursive: true }));

const git = (folder: string, day: string, ...args: string[]) => execFileSync('git', ['-C', folder, '-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false', '-c', 'protocol.file.allow=always', ...args], {
	env: { ...process.env, GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z`, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
	stdio: 'pipe',
});

function repository(name: string): string {
	const folder = join(place, name);
	mkdirSync(join(folder, 'content/topics'), { recursive: true });
	git(folder, '2026-01-01', 'init', '--quiet', '--initial-branch=main');
	return folder;
}

function commit(folder: string, day: string, files: Record<string, string>): void {
	for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
	git(folder, day, 'add', '--all');
	git(folder, day, 'commit', '--quiet', '--message', day);
}

describe('the day of a file\'s last change', () => {
	const folder = repository('plain');
	commit(folder, '2026-01-01', { 'content/a.md': '1', 'content/topics/ü b "c".md': '1', 'outside.md': '1' });
	commit(folder, '2026-02-02', { 'content/a.md': '2', 'outside.md': '2' });
	writeFileSync(join(folder, 'content/new.md'), 'not committed');

	test('is known by its path below the folder, whatever its name', async () => {
		expect(Object.fromEntries(await changedDates(join(folder, 'content')))).toEqual({ 'a.md': '2026-02-02', 'topics/ü b "c".md': '2026-01-01' });
	});

	test('is not known in a shallow clone, whose days would be wrong', async () => {
		git(place, '2026-03-03', 'clone', '--quiet', '--depth=1', `file://${folder}`, 'shallow');
		expect((await changedDates(join(place, 'shallow/content'))).size).toBe(0);
	});

	test('is not known before the first commit, nor outside a repository', async () => {
		expect((await changedDates(join(repository('empty'), 'content'))).size).toBe(0);
		mkdirSync(join(place, 'none'));
		expect((await changedDates(join(place, 'none'))).size).toBe(0);
	});
});
