import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchGarden, benchHugo, type Result } from './bench/bench-garden.ts';
import { machineInWords } from './bench/machine.ts';
import { resultTable } from './bench/result-table.ts';

// npm run bench: what a build costs at several sizes of a generated garden, and what it costs after an edit.
const USAGE = 'npm run bench -- [--n 100,1000] [--rounds 3] [--vs hugo] [--json FILE]';

/** Runs something in a folder of its own, which is removed afterwards. */
async function inFolder(run: (folder: string) => Promise<Result>): Promise<Result> {
	const folder = await mkdtemp(join(tmpdir(), 'bench-'));
	try {
		return await run(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function main(): Promise<void> {
	const { values } = parseArgs({ options: { n: { type: 'string', default: '100,1000' }, rounds: { type: 'string', default: '3' }, vs: { type: 'string' }, json: { type: 'string' } } });
	const [sizes, rounds] = [values.n.split(',').map(Number), Number(values.rounds)];
	if ([...sizes, rounds].some((number) => !Number.isInteger(number) || number < 1) || ![undefined, 'hugo'].includes(values.vs)) throw new Error(USAGE);
	const machine = machineInWords();
	console.log(machine);
	const results: Result[] = [];
	for (const articles of sizes) {
		results.push(await inFolder((folder) => benchGarden(folder, articles, rounds)));
		if (values.vs === 'hugo') results.push(await inFolder((folder) => benchHugo(folder, articles, rounds)));
		console.log(resultTable(results.filter((result) => result.articles === articles)));
	}
	console.log(resultTable(results));
	if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify({ machine, rounds, results }, null, '\t')}\n`);
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
