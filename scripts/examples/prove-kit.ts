import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KitData } from '../../src/schema/kit.ts';
import { readGoTests, type GoTests } from './go-test-events.ts';
import type { Step } from './step.ts';
import { plainRun, type Runner } from './runner.ts';

/** A project's folder and what its kit.yml says. */
export interface Kit {
	readonly folder: string;
	readonly data: KitData;
}

/** The steps that prove a kit: the starter fails its tests, the solution passes them, each wrong solution is caught. */
export function kitSteps({ folder, data }: Kit): Step[] {
	const tests = data.requirements.map(({ test }) => test);
	const solution = ['starter', 'solution'];
	return [
		{ name: 'starter', prove: (runner) => inCopy(folder, ['starter'], (copy) => proveStarter(copy, tests, runner)) },
		{ name: 'solution', prove: (runner) => inCopy(folder, solution, (copy) => proveSolution(copy, tests, runner)) },
		...data.wrong.map(({ name, fails }) => ({
			name: `wrong/${name}`,
			prove: (runner: Runner) => inCopy(folder, [...solution, join('wrong', name)], (copy) => proveWrong(copy, fails, runner)),
		})),
	];
}

/** Lays folders over one another outside of the repository, where a reader would have them. */
async function inCopy(folder: string, layers: readonly string[], prove: (copy: string) => Promise<string | null>): Promise<string | null> {
	const copy = await mkdtemp(join(tmpdir(), 'kit-'));
	try {
		for (const layer of layers) await cp(join(folder, layer), copy, { recursive: true });
		return await prove(copy);
	} finally {
		await rm(copy, { recursive: true });
	}
}

async function proveStarter(copy: string, required: readonly string[], runner: Runner): Promise<string | null> {
	const unsound = await checkCode(copy, runner);
	if (unsound !== null) return unsound;
	const { tests } = await runTests(copy, [], runner);
	const missing = required.filter((name) => !tests.passed.has(name) && !tests.failed.has(name));
	if (missing.length > 0) return `the starter has no result for ${missing.join(', ')}\n${tests.rest}`;
	const early = required.filter((name) => tests.passed.has(name));
	return early.length === 0 ? null : `${early.join(', ')} passed with the starter, so it asks for nothing`;
}

async function proveSolution(copy: string, required: readonly string[], runner: Runner): Promise<string | null> {
	const unsound = await checkCode(copy, runner);
	if (unsound !== null) return unsound;
	const { tests, exit } = await runTests(copy, ['-race'], runner);
	if (tests.skipped.size > 0) return `the solution skipped ${[...tests.skipped].join(', ')}`;
	const missing = required.filter((name) => !tests.passed.has(name));
	if (exit === 0 && missing.length === 0) return null;
	return [`the solution did not pass ${missing.join(', ') || 'its other tests'}`, ...[...tests.failed].map((name) => tests.output.get(name)), tests.rest].join('\n');
}

async function proveWrong(copy: string, fails: string, runner: Runner): Promise<string | null> {
	const { tests } = await runTests(copy, ['-run', `^${fails}$`], runner);
	if (tests.failed.has(fails)) return null;
	// What does not compile has no result at all.
	const what = tests.passed.has(fails) ? `${fails} passed` : `${fails} has no result`;
	return `${what}\n${tests.output.get(fails) ?? tests.rest}`;
}

async function checkCode(copy: string, runner: Runner): Promise<string | null> {
	const format = await runner.run(['gofmt', '-l', '.'], copy);
	if (format.output.trim() !== '') return `gofmt would reformat\n${format.output}`;
	const vet = await runner.run(['go', 'vet', './...'], copy);
	return vet.exit === 0 ? null : `go vet fails\n${vet.output}`;
}

async function runTests(copy: string, flags: readonly string[], runner: Runner): Promise<{ tests: GoTests; exit: number | null }> {
	const { output, exit } = await runner.runWithServers(plainRun(['go', 'test', '-json', '-count=1', ...flags, './...']), copy);
	return { tests: readGoTests(output), exit };
}
