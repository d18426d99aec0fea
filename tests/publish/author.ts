import { execFile } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { filesWith, type Changes } from '../fixtures/garden.ts';

const run = promisify(execFile);

/** What a command printed, and its exit code. */
export interface Outcome {
	readonly code: number;
	readonly output: string;
}

/** Runs a command and says how it ended; a failure is an outcome as well. */
export async function attempt(command: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
	const all = { cwd, env: { ...process.env, ...env }, maxBuffer: 2 ** 28 };
	return run(command, args, all).then(
		({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
		({ code, stdout, stderr, message }: { code?: number; stdout?: string; stderr?: string; message: string }) => ({ code: code ?? 1, output: `${stdout ?? ''}${stderr ?? message}` }),
	);
}

/** An author with a clone of the project that holds a small garden, and a site to push it to. */
export class Author {
	readonly folder: string;
	readonly remote: string;

	constructor(folder: string, remote: string) {
		this.folder = folder;
		this.remote = remote;
	}

	/** A repository with the code of this project, the small garden as its content, and one commit. */
	static async begin(folder: string, remote: string): Promise<Author> {
		await mkdir(folder, { recursive: true });
		const { stdout } = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z', 'src', 'scripts', 'public', 'package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs', '.npmrc', '.gitignore']);
		for (const path of stdout.split('\0').filter((name) => name !== '')) await cp(path, join(folder, path), { recursive: true });
		const author = new Author(folder, remote);
		await author.git('init', '--quiet', '--initial-branch=main');
		await author.git('remote', 'add', 'site', remote);
		await author.write(Object.fromEntries([...filesWith({})].map(([path, text]) => [path, text])));
		await author.commit('A garden');
		return author;
	}

	/** Another clone of the same repository, for a second author. */
	async clone(folder: string): Promise<Author> {
		await run('git', ['clone', '--quiet', '--origin', 'site', this.remote, folder]);
		return new Author(folder, this.remote);
	}

	git(...args: string[]): Promise<Outcome> {
		return attempt('git', ['-c', 'user.name=Author', '-c', 'user.email=author@garden.example', ...args], this.folder);
	}

	/** Writes files below content/; null removes one. */
	async write(changes: Changes): Promise<void> {
		for (const [path, text] of Object.entries(changes)) {
			const file = join(this.folder, 'content', path);
			await mkdir(dirname(file), { recursive: true });
			if (text === null) await rm(file);
			else await writeFile(file, text);
		}
	}

	/** @param all false for what was put into the index by hand */
	async commit(message: string, all = true): Promise<string> {
		if (all) await this.git('add', '--all');
		const { code, output } = await this.git('commit', '--quiet', '--allow-empty', '--message', message);
		if (code !== 0) throw new Error(`git commit: ${output}`);
		return (await this.git('rev-parse', 'HEAD')).output.trim();
	}

	/** Commits changes of the content and pushes them. */
	async publish(changes: Changes, message = 'Change the content'): Promise<Outcome> {
		await this.write(changes);
		await this.commit(message);
		return this.git('push', 'site', 'HEAD:main');
	}

	/** Goes back to what the site has, as an author does whose push was refused. */
	async undo(): Promise<void> {
		await this.git('fetch', '--quiet', 'site');
		await this.git('reset', '--quiet', '--hard', 'site/main');
		await this.git('clean', '--quiet', '-fd', 'content', 'src');
	}
}
