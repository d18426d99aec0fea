import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder, contentRoot } from '../src/adapters/content/location.ts';
import { readContent } from '../src/adapters/content/read-content.ts';
import { formatIssue } from '../src/model/issues/format.ts';
import { downloadModules, findGo } from './examples/go-environment.ts';
import { planJobs } from './examples/plan.ts';
import { Report } from './examples/report.ts';
import { countResults, runJob } from './examples/run-job.ts';
import { isOwn, sharedServers, type OwnServer } from './examples/runner.ts';
import { runTasks } from './examples/schedule.ts';
import { VALIDATORS } from './examples/validate-file.ts';
import { compareVersions, readVersions, writeVersions } from './examples/versions.ts';
import { KINDS } from './services/kinds.ts';
import { startServices } from './services/start-services.ts';

// npm run examples [-- NAME] [--record]: proves that the examples and projects still do what their pages show.
const GO = '1.26';

const { values: { record }, positionals } = parseArgs({
	options: { record: { type: 'boolean', default: false } },
	allowPositionals: true,
});
const [only] = positionals;
if (positionals.length > 1) stop('examples: usage: npm run examples -- [NAME] [--record]');

const content = readContent(contentFolder);
const { jobs, issues } = planJobs(content, contentRoot, record, only);
for (const found of issues) console.log(formatIssue(found));
if (issues.length > 0) stop(`examples: 0 passed, ${issues.length} failed`);
if (jobs.length === 0) stop(`examples: there is no example or project called "${only}"`);

const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => interrupt.abort());
const isProven = await proveAll().catch((error: Error) => stop(`examples: ${error.message}`));
if (interrupt.signal.aborted) console.error('examples: stopped before the end');
// As a shell has it for a command that a signal has ended.
process.exitCode = interrupt.signal.aborted ? 130 : isProven ? 0 : 1;

async function proveAll(): Promise<boolean> {
	const go = await findGo(GO);
	const modules = [...content.files.keys()].filter((path) => path.endsWith('go.mod')).map((path) => join(contentFolder, path, '..'));
	await downloadModules([...modules, VALIDATORS]);
	const needs = new Set(jobs.flatMap((job) => sharedServers(job.needs)));
	const services = needs.size === 0 ? null : await startServices([...needs]);
	const report = new Report(jobs.reduce((sum, job) => sum + countResults(job), 0), {
		write: (text) => process.stdout.write(text),
		isTerminal: process.stdout.isTTY === true,
	});
	const versions = { go: go.version, ...services?.versions, ...(await versionsOf(jobs.flatMap((job) => job.needs).filter((server) => !needs.has(server)).filter(isOwn))) };
	try {
		const surroundings = { services, goEnv: go.env, signal: interrupt.signal };
		await runTasks(jobs, availableParallelism(), (job) => runJob(job, surroundings, record, report));
	} finally {
		await services?.stop();
	}
	const file = join(contentFolder, 'examples', 'versions.yml');
	if (record) await writeVersions(file, versions);
	else for (const note of compareVersions(await readVersions(file), versions)) console.log(note);
	return report.close();
}

/** The versions of servers that runs start for themselves. @throws Error naming one that is not installed */
async function versionsOf(servers: readonly OwnServer[]): Promise<Record<string, string>> {
	const found = [...new Set(servers)].map(async (server) => [server, await KINDS[server].version()] as const);
	return Object.fromEntries(await Promise.all(found));
}

/** Ends at once with a message: nothing can be proved. */
function stop(message: string): never {
	console.error(message);
	process.exit(1);
}
