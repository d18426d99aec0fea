import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder = '';

/** Runs one of the project's commands over a copy of the fixture garden. */
const run = (script: string, ...args: string[]): Promise<{ code: number; output: string }> =>
	new Promise((resolve) => {
		const env = { ...process.env, GARDEN_CONTENT: folder, GITHUB_ACTIONS: '' };
		execFile(process.execPath, [`scripts/${script}.ts`, ...args], { env }, (error, stdout, stderr) =>
			resolve({ code: error === null ? 0 : Number(error.code), output: stdout + stderr }));
	});

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'garden-'));
	await cp('tests/fixtures/garden', folder, { recursive: true });
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('npm run check', () => {
	it('passes a garden without mistakes', async () => {
		expect(await run('check')).toMatchObject({ code: 0 });
	});

	it('prints how much of the code is proven, and fails where too much of it is not', async () => {
		expect((await run('check')).output).toMatch(/code: (\d+) of \1 blocks proven, 0 exempt \(0\.0 %, at most 10 %\)/);
		const file = join(folder, 'topics/alpha.md');
		const typed = '\n```go illustrative="a shape"\nx := 1\n```\n';
		await writeFile(file, (await readFile(file, 'utf8')) + typed.repeat(8));
		const { code, output } = await run('check');
		expect(code).toBe(1);
		expect(output).toMatch(/code\/too-many-exempt {2}8 of \d+ blocks[\s\S]*code: \d+ of \d+ blocks proven, 8 exempt \(\d\d\.\d %, at most 10 %\)/);
	});

	it('names file, line, column, mistake and what was probably meant, and fails', async () => {
		const file = join(folder, 'topics/alpha.md');
		await writeFile(file, (await readFile(file, 'utf8')).replace('[[hostile]]', '[[hostle]]'));
		const { code, output } = await run('check');
		expect(code).toBe(1);
		expect(output).toMatch(/topics\/alpha\.md:13:20 {2}error {2}link\/unknown-target {2}\[\[hostle\]\] leads nowhere: did you mean \[\[hostile\]\]\?/);
	});

	it('gives the same as JSON and as annotations', async () => {
		await rm(join(folder, 'topics/later.md'));
		const json = JSON.parse((await run('check', '--json')).output) as { code: string; line: number }[];
		expect(json.find(({ code }) => code === 'outline/no-topic')).toMatchObject({ line: 19, severity: 'error' });
		expect((await run('check', '--annotations')).output).toMatch(/::error file=.*roadmap\.md,line=19,col=\d+,title=outline\/no-topic::/);
	});

	it('refuses to let a published address vanish and names the line to add', async () => {
		const file = join(folder, 'topics/alpha.md');
		await writeFile(file, (await readFile(file, 'utf8')).replace(/^aliases:.*\n/m, ''));
		await writeFile(join(folder, 'addresses.txt'), `${await readFile(join(folder, 'addresses.txt'), 'utf8')}/topics/first-letter/\n`);
		const { code, output } = await run('check');
		expect(code).toBe(1);
		expect(output).toContain('address/vanished  the published address /topics/first-letter/ would vanish');
		expect(output).toContain('aliases: [/topics/first-letter/]');
	});
});

describe('npm run new', () => {
	it('writes an article that passes the check, and never writes over it', async () => {
		expect(await run('new', 'article', 'Why: a "quoted" title', '--topic', 'alpha')).toMatchObject({ code: 0 });
		expect(await readFile(join(folder, 'articles/why-a-quoted-title.md'), 'utf8')).toContain('draft: true');
		expect(await run('check')).toMatchObject({ code: 0 });
		const again = await run('new', 'article', 'Why: a "quoted" title', '--topic', 'alpha');
		expect(again.code).toBe(1);
		expect(again.output).toContain('exists already');
	});

	it('refuses an unknown topic and says which was probably meant', async () => {
		const { code, output } = await run('new', 'article', 'A title', '--topic', 'alpa');
		expect(code).toBe(1);
		expect(output).toContain('did you mean alpha?');
	});

	it('writes a topic and the outline line that makes it pass the check', async () => {
		const { output } = await run('new', 'topic', 'New things');
		const line = /^- \[ \] \[New things\].*$/m.exec(output)?.[0] ?? '';
		await writeFile(join(folder, 'roadmap.md'), `${await readFile(join(folder, 'roadmap.md'), 'utf8')}${line}\n`);
		expect(await run('check')).toMatchObject({ code: 0 });
	});
});
