import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readContent } from './read-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-content-'));
afterAll(() => rmSync(folder, { recursive: true }));

for (const path of ['topics/b.md', 'topics/a.md', 'articles/x/index.md', 'articles/x/cat.PNG', 'examples/run.out', '.git/config', 'topics/.a.md.swp', 'site.yml']) {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), `\uFEFF${path}\r\n`);
}

test('every file below the folder is read, sorted by path, and pictures are named alone', () => {
	const { files, assets } = readContent(folder);
	expect([...files.keys()]).toEqual(['articles/x/index.md', 'examples/run.out', 'site.yml', 'topics/a.md', 'topics/b.md']);
	expect([...assets]).toEqual(['articles/x/cat.PNG']);
});

test('a text is kept as it is, with its line ends and byte order mark', () => {
	expect(readContent(folder).files.get('topics/a.md')).toBe('\uFEFFtopics/a.md\r\n');
});
