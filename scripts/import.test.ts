import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const script = new URL('./import.ts', import.meta.url).pathname;
let directory = '';
beforeEach(() => void (directory = mkdtempSync(join(tmpdir(), 'import-'))));
afterEach(() => rmSync(directory, { recursive: true }));

function runImport(outline: string) {
	writeFileSync(join(directory, 'outline.txt'), outline);
	return spawnSync(process.execPath, [script, 'outline.txt', 'content'], { cwd: directory, encoding: 'utf8' });
}

test('the importer writes the roadmap and its topics, and warns of what it could not read', () => {
	const { status, stderr } = runImport('# T\n## A\n- One\nprose');
	expect(status).toBe(0);
	expect(stderr).toMatch(/^outline\.txt:4:1 {2}warning {2}import\/unreadable-line {2}/);
	expect(readdirSync(join(directory, 'content'), { recursive: true }).sort()).toEqual(['roadmap.md', 'site.yml', 'topics', 'topics/one.md']);
});

test('the importer writes nothing where one of its files exists', () => {
	runImport('# T\n## A\n- One');
	const before = readFileSync(join(directory, 'content/topics/one.md'), 'utf8');
	const { status, stderr } = runImport('# T\n## A\n- One\n- Two');
	expect(status).toBe(1);
	expect(stderr).toContain('content/roadmap.md exists\ncontent/topics/one.md exists\n');
	expect(readdirSync(join(directory, 'content/topics'))).toEqual(['one.md']);
	expect(readFileSync(join(directory, 'content/topics/one.md'), 'utf8')).toBe(before);
});

test('the importer fails where nothing could be read', () => {
	expect(runImport('prose').status).toBe(1);
	expect(readdirSync(directory)).toEqual(['outline.txt']);
});
