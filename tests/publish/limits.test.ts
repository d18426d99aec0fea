import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endOrphans } from '../../scripts/publish/build/end-orphans.ts';
import { buildEnvironment, MARK } from '../../scripts/publish/build/environment.ts';
import { runLimited } from '../../scripts/publish/build/limits.ts';
import { homeAt } from '../../scripts/publish/home.ts';

let folder = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'limits-'));
});
afterEach(() => rm(folder, { recursive: true }));

const node = (program: string) => [process.execPath, '-e', program];
const env = { PATH: process.env['PATH'] ?? '' };

describe('a build', () => {
	it('is ended where it takes too long', async () => {
		await expect(runLimited(node('setInterval(() => {}, 1000)'), folder, env, { seconds: 1, data: 2 ** 32 })).rejects.toThrow('took more than 1 seconds');
	});

	it('fails where it fills more memory than it may', async () => {
		const fill = node('const kept = []; for (let i = 0; i < 64; i += 1) kept.push(Buffer.alloc(2 ** 24, 1)); console.log("filled")');
		expect(await runLimited(fill, folder, env, { seconds: 60, data: 2 ** 32 })).toEqual({ exit: 0, output: 'filled\n' });
		const { exit, output } = await runLimited(fill, folder, env, { seconds: 60, data: 2 ** 29 });
		expect(exit).not.toBe(0);
		expect(output).not.toContain('filled');
	});

	it('sees nothing of the environment of who pushes, and writes below the folder of the site', async () => {
		process.env['PUBLISH_TEST_SECRET'] = 'secret';
		const home = homeAt(folder);
		const given = await buildEnvironment(home, join(home.work, 'run'));
		delete process.env['PUBLISH_TEST_SECRET'];
		const { output } = await runLimited(node('console.log(JSON.stringify(process.env))'), folder, given);
		const seen = JSON.parse(output) as Record<string, string>;
		expect(Object.values(seen)).not.toContain('secret');
		for (const name of ['HOME', 'TMPDIR', 'XDG_CACHE_HOME', 'npm_config_cache']) expect(seen[name]).toMatch(new RegExp(`^${folder}/`));
	});

	it('says what it printed without what a terminal would obey', async () => {
		const { output } = await runLimited(node('console.log("\\x1b[31mred\\x1b[0m \\x1b]0;title\\x07 \\x08\\x00 end")'), folder, env);
		expect(output).toBe('red     end\n');
	});

	it('that was left behind is found by its mark and ended, and no other process is', async () => {
		const home = homeAt(folder);
		const sleeper = (mark: string) => spawn('sleep', ['600'], { env: { ...env, [MARK]: mark } });
		const [ours, others] = [sleeper(home.root), sleeper(`${home.root}-other`)];
		const ended = new Promise((resolve) => ours.once('exit', (_code, signal) => resolve(signal)));
		await endOrphans(home);
		expect(await ended).toBe('SIGKILL');
		expect(others.exitCode).toBeNull();
		expect(others.signalCode).toBeNull();
		others.kill();
	});
});
