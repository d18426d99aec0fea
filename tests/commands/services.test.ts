import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, readlink, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Server } from '../../src/schema/example.ts';
import { query } from '../../scripts/services/postgres.ts';
import { askRedis } from '../../scripts/services/redis.ts';
import { startServices } from '../../scripts/services/start-services.ts';

const execute = promisify(execFile);

// Where the servers of one test live: no other test, and nobody's own servers, are there.
let place = '';
const owners: ChildProcess[] = [];

beforeEach(async () => {
	place = await mkdtemp(join(tmpdir(), 'services-test-'));
	// The servers' user has to get through.
	await chmod(place, 0o711);
});

afterEach(async () => {
	for (const owner of owners.splice(0)) owner.kill('SIGKILL');
	// Only a test that failed has left something up.
	if ((await readdir(place)).length > 0) await run(['down']);
	await rm(place, { recursive: true });
});

interface Result {
	code: number;
	stdout: string;
	stderr: string;
}

const run = (args: string[], env: Record<string, string> = {}): Promise<Result> =>
	new Promise((resolve) => {
		execFile(process.execPath, ['scripts/services.ts', ...args], { env: { ...process.env, TMPDIR: place, ...env } }, (error, stdout, stderr) =>
			resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }));
	});

/** The value of a variable that a line of shell exports. */
const exported = (lines: string, name: string): string => new RegExp(`^export ${name}='(.*)'$`, 'm').exec(lines)?.[1] ?? `no ${name}`;

// What examples rely on: commits that are on disk, and nothing that happens by itself.
const SETTINGS = `SELECT concat_ws(' ', ${['fsync', 'autovacuum', 'jit', 'TimeZone', 'listen_addresses'].map((name) => `current_setting('${name}')`).join(', ')})`;

/** The processes that work in the place or whose command line names it. */
async function processesThere(): Promise<string[]> {
	const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && name !== String(process.pid));
	const mentions = await Promise.all(pids.map(async (pid) => {
		// A process may end while it is looked at, and another user's is not readable.
		const texts = await Promise.all([readFile(`/proc/${pid}/cmdline`, 'utf8'), readlink(`/proc/${pid}/cwd`)].map((text) => text.catch(() => '')));
		return texts.some((text) => text.includes(place)) ? [pid] : [];
	}));
	return mentions.flat();
}

describe('npm run services', () => {
	it('starts servers that answer, keeps them and their data until they are brought down, and leaves nothing', async () => {
		const up = await run(['up', 'postgres', 'redis']);
		expect(up).toMatchObject({ code: 0, stderr: expect.stringMatching(/postgres [\d.]+ is up/) as string });
		const postgres = exported(up.stdout, 'POSTGRES_URL');
		expect(await askRedis(exported(up.stdout, 'REDIS_URL'), 'PING')).toBe('+PONG');
		await query(postgres, 'CREATE TABLE kept AS SELECT 42 AS answer');

		expect(await run(['restart', 'postgres'])).toMatchObject({ code: 0 });
		expect(await query(postgres, 'SELECT answer FROM kept')).toBe('42');
		expect((await run(['up', 'postgres', 'redis'])).stdout).toBe(up.stdout);
		expect((await run(['status'])).stdout).toMatch(/^postgres +15\S* .* +\d+ +up\nredis +7\S* .* +\d+ +up\nrabbitmq +- .* down$/m);

		expect(await run(['down'])).toMatchObject({ code: 0 });
		expect(await processesThere()).toEqual([]);
		expect(await readdir(place)).toEqual([]);
	});

	it('names a missing program and how to install it, and leaves nothing running', async () => {
		const programs = join(place, 'programs');
		await execute('mkdir', [programs]);
		for (const name of ['id', 'setpriv', 'unshare', 'true']) {
			await symlink((await execute('sh', ['-c', `command -v ${name}`])).stdout.trim(), join(programs, name));
		}
		const { code, stderr } = await run(['up', 'nginx', 'kafka'], { PATH: programs });
		expect(code).toBe(1);
		expect(stderr).toContain('kafka needs the program java, which is not installed: run scripts/services/install-debian.sh as root');
		expect(await readdir(place)).toEqual(['programs']);
	});

	it('says which given address does not answer', async () => {
		const { code, stderr } = await run(['up', 'redis'], { REDIS_URL: 'redis://127.0.0.1:1/0' });
		expect(code).toBe(1);
		expect(stderr).toContain('redis does not answer at the address in REDIS_URL: start it, or unset REDIS_URL');
	});

	it('ends all servers that were starting when it is interrupted', async () => {
		const child = spawn(process.execPath, ['scripts/services.ts', 'up', 'postgres', 'redis'], { env: { ...process.env, TMPDIR: place }, stdio: ['ignore', 'ignore', 'pipe'] });
		await once(child.stderr, 'data');
		child.kill('SIGINT');
		await once(child, 'exit');
		await expect.poll(processesThere).toEqual([]);
		expect(await readdir(place)).toEqual([]);
	});

	it('explains itself where it is asked for something else', async () => {
		expect(await run(['up', 'mysql'])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('usage: npm run services') as string });
	});
});

describe('servers of a process', () => {
	/** Starts a process that owns servers and waits until they answer. */
	async function startOwner(...names: Server[]): Promise<ChildProcess> {
		const program = `
			const { startServices } = await import('./scripts/services/start-services.ts');
			const services = await startServices(${JSON.stringify(names)});
			await services.openScope(['redis']);
			console.log('ready');
			setInterval(() => {}, 60_000);`;
		const owner = spawn(process.execPath, ['--input-type=module', '-e', program], { env: { ...process.env, TMPDIR: place }, stdio: ['ignore', 'pipe', 'inherit'] });
		owners.push(owner);
		await once(owner.stdout, 'data');
		return owner;
	}

	it('end with their folder when it is killed', async () => {
		const owner = await startOwner('postgres', 'redis');
		expect((await processesThere()).length).toBeGreaterThan(5);
		owner.kill('SIGKILL');
		await expect.poll(processesThere).toEqual([]);
		expect(await readdir(place)).toEqual([]);
	});

	it('end when their supervisor is killed, and the next start removes what it left', async () => {
		const owner = await startOwner('redis');
		const [supervisor = ''] = (await execute('pgrep', ['-f', `supervisor.ts ${place}`])).stdout.trim().split('\n');
		process.kill(Number(supervisor), 'SIGKILL');
		await expect.poll(processesThere).toEqual([]);
		owner.kill('SIGKILL');
		expect(await readdir(place)).toHaveLength(1);
		await (await startServices([], place)).stop();
		expect(await readdir(place)).toEqual([]);
	});

	it('give each scope an empty database and a Redis of its own, which go with it', async () => {
		const services = await startServices(['postgres', 'redis'], place);
		try {
			const [first, second] = await Promise.all([services.openScope(['postgres', 'redis']), services.openScope(['postgres', 'redis'])]);
			const { POSTGRES_URL: one = '', REDIS_URL: oneRedis = '', PGDATABASE: name } = first.env;
			const { POSTGRES_URL: other = '', REDIS_URL: otherRedis = '' } = second.env;
			expect(await query(one, SETTINGS)).toBe('on off off UTC 127.0.0.1');
			await query(one, 'CREATE TABLE mine ()');
			await askRedis(oneRedis, 'SET mine 1');
			expect(await query(other, "SELECT count(*) FROM pg_class WHERE relname = 'mine'")).toBe('0');
			expect(await askRedis(otherRedis, 'DBSIZE')).toBe(':0');
			await first.close();
			expect(await query(other, `SELECT count(*) FROM pg_database WHERE datname = '${name}'`)).toBe('0');
			await expect(askRedis(oneRedis, 'PING')).rejects.toThrow('ECONNREFUSED');
			await second.close();
		} finally {
			await services.stop();
		}
		expect(await processesThere()).toEqual([]);
	});
});
