import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startServices } from '../../services/start-services.ts';
import type { Scope, Services } from '../../services/services-client.ts';
import type { Run } from '../../../src/schema/example.ts';
import { carryOut } from './carry-out.ts';

let folder = '';
let services: Services;
let scope: Scope;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'runs-'));
	services = await startServices(['postgres']);
	scope = await services.openScope(['postgres']);
});

afterAll(async () => {
	await scope.close();
	await services.stop();
	rmSync(folder, { recursive: true });
});

const blank: Run = { name: 'x', start: [], files: [], env: {}, exit: 0, normalise: [] };

/** Carries out a run that has its loopback for itself. */
const carry = (run: Partial<Run>, { signal = new AbortController().signal, redis = false, limitMs = 60_000 } = {}) =>
	carryOut({ folder, run: { ...blank, ...run }, env: {}, isolate: true, redis, limitMs, signal });

/** The transcript of a script. */
async function play(name: string, text: string): Promise<string> {
	writeFileSync(join(folder, name), text);
	if (!name.endsWith('.sql')) return (await carry({ session: name }, { redis: name.endsWith('.redis') })).output;
	return (await carryOut({ folder, run: { ...blank, session: name }, env: scope.env, isolate: false, redis: false, limitMs: 60_000, signal: new AbortController().signal })).output;
}

const isRunning = (words: string) => execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n').some((line) => line.startsWith(words));

describe('a command', () => {
	test('gives both streams in their order, and its exit code', async () => {
		expect(await carry({ command: ['sh', '-c', 'echo one; echo two >&2; echo three; exit 3'] })).toEqual({ output: 'one\ntwo\nthree\n', exit: 3, timedOut: false });
	});

	test('reaches the companion that was started beside it, on a port of its own network', async () => {
		const serve = 'require("http").createServer((_, r) => r.end("hello\\n")).listen(8080)';
		const run = { command: ['curl', '-s', 'http://localhost:8080/'], start: [{ command: [process.execPath, '-e', serve], port: 8080 }] };
		expect((await Promise.all([carry(run), carry(run)])).map(({ output }) => output)).toEqual(['hello\n', 'hello\n']);
	});

	test('is refused with what a companion printed that did not come up', async () => {
		await expect(carry({ command: ['true'], start: [{ command: ['sh', '-c', 'echo no disk; exit 1'], port: 8080 }] })).rejects.toThrow('no disk');
	});

	test('is stopped at the time limit with all that it started', async () => {
		const { timedOut } = await carry({ command: ['sh', '-c', 'sleep 98765 & sleep 98765'] }, { limitMs: 500 });
		expect(timedOut).toBe(true);
		await vi.waitFor(() => expect(isRunning('sleep 98765')).toBe(false));
	});

	test('leaves neither processes nor files behind when it is interrupted', async () => {
		const before = readdirSync(tmpdir()).filter((name) => name.startsWith('example-'));
		const interrupt = new AbortController();
		const carried = carry({ command: ['sleep', '98764'] }, { signal: interrupt.signal });
		await vi.waitFor(() => expect(isRunning('sleep 98764')).toBe(true));
		interrupt.abort();
		await expect(carried).rejects.toThrow('stopped');
		await vi.waitFor(() => expect(isRunning('sleep 98764')).toBe(false));
		expect(readdirSync(tmpdir()).filter((name) => name.startsWith('example-'))).toEqual(before);
	});

	test('ends when the process that started it is killed', async () => {
		const script = `import { carryOut } from ${JSON.stringify(join(import.meta.dirname, 'carry-out.ts'))};
			await carryOut({ folder: '.', run: { ...${JSON.stringify(blank)}, command: ['sleep', '98763'] }, env: {}, isolate: true, redis: false, limitMs: 60000, signal: new AbortController().signal });`;
		const owner = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { stdio: 'ignore' });
		await vi.waitFor(() => expect(isRunning('sleep 98763')).toBe(true));
		owner.kill('SIGKILL');
		await vi.waitFor(() => expect(isRunning('sleep 98763')).toBe(false));
	});
});

describe('a shell session', () => {
	test('shows each paragraph behind a prompt, what it printed, and its exit code where it failed', async () => {
		expect(await play('a.sh', '# two lines\necho a > a.txt\n\ncat <<END\nx\ny\nEND\n\nls; false\n')).toBe(
			'# two lines\n$ echo a > a.txt\n$ cat <<END\n> x\n> y\n> END\nx\ny\n$ ls; false\na.txt\n[exit 1]\n');
	});

	test('keeps variables and folders from one paragraph to the next, and ends what runs in the background', async () => {
		expect(await play('b.sh', 'mkdir d && cd d && x=1\n\nsleep 98762 &\n\necho "$x ${PWD##*/}"\n')).toContain('1 d\n');
		await vi.waitFor(() => expect(isRunning('sleep 98762')).toBe(false));
	});

	test('ends with the exit code that the script asks for', async () => {
		writeFileSync(join(folder, 'c.sh'), 'echo before\n\nexit 4\n');
		expect(await carry({ session: 'c.sh' })).toMatchObject({ output: '$ echo before\nbefore\n$ exit 4\n', exit: 4 });
	});

	test('is refused with what shellcheck finds', async () => {
		await expect(play('d.sh', 'echo $x\n')).rejects.toThrow('SC2086');
	});
});

describe('a Redis session', () => {
	test('shows a client that waits and what wakes it', async () => {
		expect(await play('a.redis', 'A: BLPOP queue 0\n\nB: RPUSH queue job\n')).toBe(
			'A 127.0.0.1:6379> BLPOP queue 0\n(A waits)\nB 127.0.0.1:6379> RPUSH queue job\n(integer) 1\n(A goes on)\n1) "queue"\n2) "job"\n');
	});

	test('shows a transaction that another client has disturbed', async () => {
		const transcript = await play('b.redis', 'A: WATCH n\n\nA: MULTI\n\nA: SET n 1\n\nB: SET n 2\n\nA: EXEC\n');
		expect(transcript).toContain('A 127.0.0.1:6379(TX)> SET n 1\nQUEUED\nB 127.0.0.1:6379> SET n 2\nOK\nA 127.0.0.1:6379(TX)> EXEC\n(nil)\n');
	});
});

describe('a psql session', () => {
	test('shows who waits for whom, and goes on with the answer when the lock is free', async () => {
		const transcript = await play('a.sql', 'A: create table a (n int);\n\nA: insert into a values (1);\n\nA: begin;\n\nA: update a set n = 2;\n\nB: update a\nset n = 3;\n\nA: commit;\n');
		expect(transcript).toContain('B=# update a\nB-# set n = 3;\n(B waits for A)\nA=# commit;\nCOMMIT\n(B goes on)\nUPDATE 1\n');
	});

	test('shows the one victim of a deadlock with its SQLSTATE, and sessions by their names', async () => {
		const transcript = await play('b.sql', `A: create table b as select i from generate_series(1, 2) i;\n\nA: begin;\n\nB: begin;\n
A: update b set i = 1 where i = 1;\n\nB: update b set i = 2 where i = 2;\n\nA: update b set i = 2 where i = 2;\n\nB: update b set i = 1 where i = 1;\n\nB: commit;\n\nA: commit;\n`);
		expect(transcript.match(/ERROR: {2}40P01: deadlock detected/g)).toHaveLength(1);
		expect(transcript).toMatch(/Process [AB] waits for ShareLock on transaction \d+; blocked by process [AB]\./);
	});

	test('shows a serialization failure', async () => {
		const transcript = await play('c.sql', `A: create table c as select 1 n;\n\nA: begin isolation level repeatable read;\n\nA: select n from c;\n\nB: update c set n = 2;\n\nA: update c set n = 3;\n`);
		expect(transcript).toContain('ERROR:  40001: could not serialize access due to concurrent update\n');
		expect(transcript).not.toContain('LOCATION');
	});

	test('is refused where it ends while a session still waits', async () => {
		await expect(play('d.sql', 'A: create table d (n int);\n\nA: begin;\n\nA: lock table d;\n\nB: select * from d;\n')).rejects.toThrow('the script ends while B still waits');
	});
});
