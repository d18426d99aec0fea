import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { BLANK, carry, isRunning, longCommand } from '../../../tests/fixtures/runs.ts';

/** Temporary files go into a folder of the test's own. */
function useOwnFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'carry-out-'));
	vi.stubEnv('TMPDIR', folder);
	onTestFinished(() => {
		vi.unstubAllEnvs();
		rmSync(folder, { recursive: true, force: true });
	});
	return folder;
}

const boxes = (folder: string): string[] => readdirSync(folder).filter((name) => name.startsWith('example-'));

test('a command gives both streams in their order, and its exit code', async () => {
	expect(await carry({ command: ['sh', '-c', 'echo one; echo two >&2; echo three; exit 3'] })).toEqual({ output: 'one\ntwo\nthree\n', exit: 3, timedOut: false });
});

test('a command that does not exist is named', async () => {
	await expect(carry({ command: ['no-such-program'] })).rejects.toThrow('no-such-program');
});

test('a command reaches the companion that was started beside it, on a port of its own network', async () => {
	const serve = 'require("http").createServer((_, r) => r.end("hello\\n")).listen(8080)';
	const run = { command: ['curl', '-s', 'http://localhost:8080/'], start: [{ command: [process.execPath, '-e', serve], port: 8080 }] };
	expect((await Promise.all([carry(run), carry(run)])).map(({ output }) => output)).toEqual(['hello\n', 'hello\n']);
});

test('a companion that does not come up is refused with what it printed', async () => {
	await expect(carry({ command: ['true'], start: [{ command: ['sh', '-c', 'echo no disk; exit 1'], port: 8080 }] })).rejects.toThrow('no disk');
});

test('what a companion printed is shown only where the run goes wrong', async () => {
	const start = [{ command: [process.execPath, '-e', 'console.log("ready"); require("net").createServer().listen(8080)'], port: 8080 }];
	expect((await carry({ command: ['echo', 'done'], start })).output).toBe('done\n');
	expect((await carry({ command: ['false'], start })).output).toContain('printed\nready\n');
});

test('a run finds fresh folders, by names that are the same every time', async () => {
	expect((await carry({ command: ['sh', '-c', 'echo "$TMPDIR"; ls -A "$TMPDIR"'] })).output).toBe('/tmp\n');
});

test('a run is stopped at the time limit with all that it started, also in another process group', async () => {
	const command = longCommand();
	const { timedOut } = await carry({ command: ['sh', '-c', `setsid ${command} & ${command}`] }, {}, { limitMs: 500 });
	expect(timedOut).toBe(true);
	await vi.waitFor(() => expect(isRunning(command)).toBe(false));
});

test('a run that is interrupted leaves neither processes nor files behind', async () => {
	const folder = useOwnFolder();
	const command = longCommand();
	const interrupt = new AbortController();
	const carried = carry({ command: command.split(' ') }, {}, { signal: interrupt.signal });
	await vi.waitFor(() => expect(isRunning(command)).toBe(true), { timeout: 30_000 });
	interrupt.abort();
	await expect(carried).rejects.toThrow('stopped');
	await vi.waitFor(() => expect(isRunning(command)).toBe(false));
	expect(boxes(folder)).toEqual([]);
});

test('a run ends when the process that started it is killed, and the next one removes its files', async () => {
	const folder = useOwnFolder();
	const command = longCommand();
	const job = { folder: '.', run: { ...BLANK, command: command.split(' ') }, env: {}, isolate: true, redis: false, limitMs: 60_000 };
	const script = (words: readonly string[]) => `import { carryOut } from ${JSON.stringify(join(import.meta.dirname, 'carry-out.ts'))};
		await carryOut({ ...${JSON.stringify({ ...job, run: { ...job.run, command: words } })}, signal: new AbortController().signal });`;
	const start = (words: readonly string[]) => spawn(process.execPath, ['--input-type=module-typescript', '-e', script(words)], { stdio: 'ignore' });
	const owner = start(command.split(' '));
	await vi.waitFor(() => expect(isRunning(command)).toBe(true), { timeout: 30_000 });
	owner.kill('SIGKILL');
	await vi.waitFor(() => expect(isRunning(command)).toBe(false));
	expect(boxes(folder)).toHaveLength(1);
	await new Promise((resolve) => { start(['true']).once('exit', resolve); });
	expect(boxes(folder)).toEqual([]);
});
