import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runBash } from './bash-session.ts';
import { startCompanion } from './companion.ts';
import type { InsideJob, InsideResult } from './job.ts';
import { runPsql } from './psql-session.ts';
import { runRedis } from './redis-session.ts';
import { runToFile } from './run-command.ts';

// Commits get the same names and hashes on every machine.
const GIT = {
	GIT_AUTHOR_NAME: 'Reader',
	GIT_AUTHOR_EMAIL: 'reader@example.org',
	GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
	GIT_COMMITTER_NAME: 'Reader',
	GIT_COMMITTER_EMAIL: 'reader@example.org',
	GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
	GIT_CONFIG_GLOBAL: '/dev/null',
	GIT_CONFIG_NOSYSTEM: '1',
	GIT_CONFIG_COUNT: '1',
	GIT_CONFIG_KEY_0: 'init.defaultBranch',
	GIT_CONFIG_VALUE_0: 'main',
};

// node inside.ts JOB.json: carries out one run as the first process of its namespace; all others end with it.
const job = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as InsideJob;

const result: InsideResult = await carryOutInside().then(
	(exit) => ({ exit }),
	(error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
);
writeFileSync(job.result, JSON.stringify(result));
process.exit(0);

async function carryOutInside(): Promise<number | null> {
	const { folder, run, redis, isolate, output } = job;
	if (isolate) execFileSync('ip', ['link', 'set', 'lo', 'up']);
	const cwd = resolve(folder);
	const env = { ...job.env };
	if (redis) {
		env['REDIS_URL'] = 'redis://127.0.0.1:6379/0';
		await startCompanion({ command: ['redis-server', '--port', '6379', '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], port: 6379 }, { cwd: job.temporary, env });
	}
	for (const companion of run.start) await startCompanion(companion, { cwd, env });
	if (run.command !== undefined) return runToFile(run.command, { cwd, env, output });

	const session = run.session ?? '';
	const file = join(cwd, session);
	const text = readFileSync(file, 'utf8');
	const write = (piece: string): void => appendFileSync(output, piece);
	if (session.endsWith('.sql')) return runPsql({ file, text, cwd, env }, write);
	if (session.endsWith('.redis')) return runRedis({ file, text, cwd, env }, write);
	const fresh = join(job.temporary, 'work');
	const home = join(job.temporary, 'home');
	for (const path of [fresh, home]) mkdirSync(path);
	return runBash({ file, text, cwd: fresh, env: { ...env, ...GIT, HOME: home, EXAMPLE: cwd } }, write);
}
