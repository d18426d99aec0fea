import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { siteSettings } from '../src/adapters/content/site-settings.ts';
import { articleOf, writeFiles } from './bench/corpus.ts';
import { machineInWords, median } from './bench/machine.ts';
import { initialise } from './publish/init/initialise.ts';

// npm run bench:publish: how long a push of one changed article takes until readers see it, on this site as committed.
const USAGE = 'npm run bench:publish -- [--articles N, generated ones besides those of the site] [--pushes N]';

const run = promisify(execFile);

/** Pushes, and gives the seconds that it took. */
async function push(folder: string): Promise<number> {
	const begun = performance.now();
	await run('git', ['push', '--quiet', 'site', 'HEAD:main'], { cwd: folder, maxBuffer: 2 ** 26 });
	return (performance.now() - begun) / 1000;
}

async function measure(folder: string, articles: number, pushes: number): Promise<void> {
	const { url, base } = siteSettings();
	const home = await initialise(join(folder, 'home'), { url, base });
	const clone = join(folder, 'clone');
	await run('git', ['clone', '--quiet', '.', clone]);
	await run('git', ['remote', 'add', 'site', home.repository], { cwd: clone });
	const git = (...args: string[]) => run('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@garden.example', ...args], { cwd: clone });
	const generated = Array.from({ length: articles }, (_, number) => [`articles/generated-${number}.md`, articleOf(number, ['redis'])] as const);
	await writeFiles(join(clone, 'content'), new Map(generated));
	await git('add', '--all');
	await git('commit', '--quiet', '--allow-empty', '--message', 'The corpus');
	console.log(`${machineInWords()}\nthe site and ${articles} generated articles\nfirst push, packages included: ${(await push(clone)).toFixed(1)} s`);
	const article = (await readdir(join(clone, 'content/articles'))).find((name) => name.endsWith('.md') && !name.startsWith('generated-'));
	if (article === undefined) throw new Error('The site has no article to change');
	const seconds: number[] = [];
	for (let number = 1; number <= pushes; number += 1) {
		await appendFile(join(clone, 'content/articles', article), `\nSentence ${number} is new.\n`);
		await git('commit', '--quiet', '--all', '--message', `Edit ${number}`);
		seconds.push(await push(clone));
	}
	console.log(`one article changed: ${seconds.map((value) => value.toFixed(1)).join(', ')} s, median ${median(seconds).toFixed(1)} s`);
}

async function main(): Promise<void> {
	const { values } = parseArgs({ options: { articles: { type: 'string', default: '0' }, pushes: { type: 'string', default: '5' } } });
	const [articles, pushes] = [Number(values.articles), Number(values.pushes)];
	if (!Number.isInteger(articles) || articles < 0 || !Number.isInteger(pushes) || pushes < 1) throw new Error(USAGE);
	const folder = await mkdtemp(join(tmpdir(), 'bench-'));
	try {
		await measure(folder, articles, pushes);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
