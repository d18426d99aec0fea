import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a load saw. */
export interface LoadReport {
	readonly answers: number;
	readonly assets: number;
	/** Answers 304. */
	readonly unchanged: number;
	/** Connections that could not be made, or broke. */
	readonly errors: number;
	/** One line for each answer that no reader should get, the first of them. */
	readonly wrong: string;
}

/** Starts readers who load pages and follow their assets until they are stopped. */
export async function startLoad(origin: string, pages: readonly string[], folder: string): Promise<{ readonly stop: () => Promise<LoadReport> }> {
	const list = join(folder, 'pages.txt');
	await writeFile(list, `${pages.join('\n')}\n`);
	const child = spawn('wrk', ['-t', '2', '-c', '2', '-d', '3600s', '--timeout', '20s', '-s', 'tests/publish/load.lua', origin], { env: { ...process.env, LOAD_PAGES: list } });
	const chunks: Buffer[] = [];
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
	const ended = new Promise<void>((resolve, reject) => child.once('error', reject).once('close', () => resolve()));
	return {
		async stop() {
			child.kill('SIGINT');
			await ended;
			const output = Buffer.concat(chunks).toString('utf8');
			const [, counts, wrong] = /LOAD (\{.*\})\nWRONG\n([^]*)$/.exec(output) ?? [];
			if (counts === undefined || wrong === undefined) throw new Error(`wrk gave no report:\n${output}`);
			return { ...(JSON.parse(counts) as Omit<LoadReport, 'wrong'>), wrong };
		},
	};
}
