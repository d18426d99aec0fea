import { execFile, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';

// npm run publish: shows a commit to readers (also an older one), lists releases, or builds again what has come due.
const USAGE = 'npm run publish -- COMMIT | --list | --due   [--dir DIR, where npm run publish:init was told another folder]';

async function main(): Promise<number> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { list: { type: 'boolean', default: false }, due: { type: 'boolean', default: false }, dir: { type: 'string' } },
	});
	const asked = [...(values.list ? [['list']] : []), ...(values.due ? [['due']] : []), ...positionals.map((commit) => ['publish', commit])];
	const [command, ...more] = asked;
	if (command === undefined || more.length > 0) throw new Error(USAGE);
	const publisher = join(values.dir === undefined ? await knownHome() : resolve(values.dir), 'publisher/locked.sh');
	return new Promise((done, fail) => {
		spawn(publisher, command, { stdio: 'inherit' }).once('error', fail).once('close', (code) => done(code ?? 1));
	});
}

async function knownHome(): Promise<string> {
	const { stdout } = await promisify(execFile)('git', ['config', '--get', 'garden.home']).catch(() => {
		throw new Error('no site is published from here: run npm run publish:init -- DIR first, or name its folder with --dir');
	});
	return stdout.trim();
}

main().then((code) => {
	process.exitCode = code;
}, (error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
