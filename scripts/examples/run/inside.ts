import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runBash } from './bash-session.ts';
import { startCompanion, type Companion } from './companion.ts';
import { GIT_IDENTITY } from './git-identity.ts';
import type { InsideJob, InsideResult } from './job.ts';
import { runPsql } from './psql-session.ts';
import { runRedis } from './redis-session.ts';
import { runToFile } from './run-command.ts';

const REDIS = { command: ['redis-server', '--port', '6379', '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], port: 6379 };

// node inside.ts JOB.json: carries out one run within its namespace; all that it starts ends with it.
const job = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as InsideJob;
const companions: Companion[] = [];

const result: InsideResult = await carryOutInside().then(
	(exit) => ({ exit }),
	(error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
);
if ('error' in result || result.exit !== job.run.exit) showCompanions();
writeFileSync(job.result, JSON.stringify(result));
process.exit(0);

async function carryOutInside(): Promise<number | null> {
	const { run, redis, isolate, output } = job;
	if (isolate) execFileSync('ip', ['link', 'set', 'lo', 'up']);
	const cwd = resolve(job.folder);
	const env = { ...job.env };
	if (redis) {
		env['REDIS_URL'] = 'redis://127.0.0.1:6379/0';
		await startCompanion(REDIS, { cwd: job.temporary, env });
	}
	for (const companion of run.start) companions.push(await startCompanion(companion, { cwd, env }));
	if (run.command !== undefined) return runToFile(run.command, { cwd, env, output });

	const session = run.session ?? '';
	const file = join(cwd, session);
	const text = readFileSync(file, 'utf8');
	const write = (piece: string): void => appendFileSync(output, piece);
	if (session.endsWith('.sql')) return runPsql({ file, text, cwd, env }, write);
	if (session.endsWith('.redis')) return runRedis({ file, text, cwd, env }, write);
	const work = join(job.home, 'work');
	mkdirSync(work, { recursive: true });
	return runBash({ file, text, cwd: work, env: { ...env, ...GIT_IDENTITY, HOME: job.home, EXAMPLE: cwd } }, write);
}

/** A run that went wrong may have its reason in a program beside it. */
function showCompanions(): void {
	for (const { command, printed } of companions) appendFileSync(job.output, `--- ${command.join(' ')} printed\n${printed()}\n`);
}
