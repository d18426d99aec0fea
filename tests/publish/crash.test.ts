import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, it } from 'vitest';
import { MARK } from '../../scripts/publish/build/environment.ts';
import { article } from '../fixtures/garden.ts';
import { leftovers, makeSite, type PublishedSite } from './published-site.ts';

const run = promisify(execFile);

let site: PublishedSite | undefined;
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
	await site?.end();
	site = undefined;
	for (const end of ends.splice(0)) await end();
});

const words = (text: string) => ({ 'articles/queues.md': article(4, 'Queues', `\nSee [[kafka]]. ${text}\n`) });

/** What readers and the repository have: the live release with every file, and the refs. */
async function state({ home, author }: PublishedSite): Promise<string> {
	const release = await readlink(home.current);
	const files = (await run('bash', ['-c', 'cd "$1" && find . -type f -print0 | sort -z | xargs -0 sha256sum', 'state', join(home.current, '/')], { maxBuffer: 2 ** 26 })).stdout;
	return `${release}\n${(await author.git('ls-remote', 'site')).output}\n${files}`;
}

/** The processes of a site's publisher and its builds. */
async function processesOf({ home }: PublishedSite): Promise<number[]> {
	const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
	const found = await Promise.all(ids.map(async (id) => {
		const [environment, command] = await Promise.all(['environ', 'cmdline'].map((name) => readFile(`/proc/${id}/${name}`, 'utf8').catch(() => '')));
		return environment?.includes(`${MARK}=${home.root}\0`) || command?.includes(join(home.root, 'publisher/scripts')) ? [Number(id)] : [];
	}));
	return found.flat();
}

it('a publisher and its build that are killed at ten moments leave the site as it was, and the next push works', async () => {
	site = await makeSite();
	expect((await site.author.publish(words('The first.'))).code).toBe(0);
	const started = performance.now();
	expect((await site.author.publish(words('The second.'))).code).toBe(0);
	const whole = performance.now() - started;
	for (let moment = 0; moment < 10; moment += 1) {
		const before = await state(site);
		await site.author.write(words(`Moment ${moment}.`));
		await site.author.commit('Interrupted');
		const push = spawn('git', ['push', 'site', 'HEAD:main'], { cwd: site.author.folder, stdio: 'ignore' });
		const ended = new Promise((resolve) => push.once('close', resolve));
		// Any moment of a push; a build that has not begun or is over by then is killed at another one.
		await new Promise((wait) => setTimeout(wait, (whole * (moment + Math.random())) / 11));
		for (const id of await processesOf(site)) {
			try {
				process.kill(id, 'SIGKILL');
			} catch (error) {
				expect((error as NodeJS.ErrnoException).code).toBe('ESRCH');
			}
		}
		const code = await ended;
		if (code !== 0) expect(await state(site)).toBe(before);
		await site.author.undo();
	}
	// A kill within the one write of a kept file is rare; what it leaves is laid here.
	const partial = join(site.home.cache, 'build/kept/partial');
	await mkdir(partial, { recursive: true });
	await writeFile(join(partial, `${'0'.repeat(64)}.${randomUUID()}`), 'cut short');
	expect(await leftovers(site)).not.toEqual([]);
	const { code, output } = await site.author.publish(words('After all.'));
	expect(code, output).toBe(0);
	expect(await (await fetch(`${site.server.origin}/articles/queues/`)).text()).toContain('After all.');
	expect(await leftovers(site)).toEqual([]);
	expect(await processesOf(site)).toEqual([]);
	const releases = await readdir(site.home.releases);
	expect(releases.length).toBeLessThanOrEqual(5);
});

it('a disk that fills up in the middle of a build leaves the site as it was, and the next push works', async () => {
	const disk = await mkdtemp(join(tmpdir(), 'disk-'));
	await run('mount', ['-t', 'tmpfs', '-o', 'size=260m', 'tmpfs', disk]);
	ends.push(() => run('umount', [disk]).then(() => rm(disk, { recursive: true })));
	site = await makeSite({ root: disk });
	expect((await site.author.publish(words('Room enough.'))).code).toBe(0);
	const before = await state(site);
	const filler = join(disk, 'filler');
	const { stdout } = await run('df', ['--output=avail', '--block-size=1', disk]);
	const room = Number(stdout.split('\n')[1]);
	for (const left of [300_000, 1_500_000, 3_000_000]) {
		await writeFile(filler, Buffer.alloc(room - left));
		await site.author.write(words(`With ${left} bytes left.`));
		await site.author.commit('No room');
		const { code, output } = await site.author.git('push', 'site', 'HEAD:main');
		expect(code, output).not.toBe(0);
		expect(output).toMatch(/ENOSPC|No space left|no space left/);
		expect(await state(site)).toBe(before);
		expect(await leftovers(site)).toEqual([]);
		await rm(filler);
		await site.author.undo();
	}
	const { code, output } = await site.author.publish(words('Room again.'));
	expect(code, output).toBe(0);
	expect(await (await fetch(`${site.server.origin}/articles/queues/`)).text()).toContain('Room again.');
});
