import { execFile } from 'node:child_process';
import { cp, readFile, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { writeFiles } from '../../scripts/bench/corpus.ts';
import { filesBelow } from '../../src/adapters/files/files-below.ts';
import { filesOf, type Draft } from './random-edits.ts';

// Each lane has a copy of the project, since what Astro bundles goes to a folder of the project.
const PROJECT = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

// What `npm run build` runs, and what Astro itself does from beginning to end.
const BUILD = ['scripts/build.mjs', '--no-check'];
export const BY_ASTRO = ['node_modules/astro/bin/astro.mjs', 'build'];

const run = promisify(execFile);

export interface Built {
	/** The bytes of every file, by its path. */
	readonly files: ReadonlyMap<string, string>;
	/** How many files were left as a former build had made them. */
	readonly left: number;
	/** Whether Astro drew it, and not the code that it has bundled. */
	readonly byAstro: boolean;
	/** Whether that code was bundled for it. */
	readonly bundled: boolean;
}

/** A copy of the project with a garden of its own. */
export async function openLane(scratch: string, name: string) {
	const lane = join(scratch, name);
	await Promise.all(PROJECT.map((path) => cp(path, join(lane, 'project', path), { recursive: true })));
	await symlink(resolve('node_modules'), join(lane, 'project/node_modules'));
	return {
		content: join(lane, 'content'),
		write: async (draft: Draft): Promise<void> => {
			await rm(join(lane, 'content'), { recursive: true, force: true });
			await writeFiles(join(lane, 'content'), filesOf(draft));
		},
		/** Builds the garden. Output and cache have a folder of that name, which may hold a former build. */
		build: async (folder: string, command: readonly string[] = BUILD): Promise<Built> => {
			const out = join(lane, folder, 'out');
			const { stdout } = await run(process.execPath, [...command], {
				cwd: join(lane, 'project'),
				env: { ...process.env, GARDEN_CONTENT: join(lane, 'content'), GARDEN_OUT: out, GARDEN_CACHE: join(lane, folder, 'cache'), SOURCE_DATE_EPOCH: '1795564800', ASTRO_TELEMETRY_DISABLED: '1' },
				maxBuffer: 2 ** 26,
			}).catch((error: { stdout: string; stderr: string }) => {
				throw new Error(`The garden cannot be built:\n${error.stdout.slice(-2000)}\n${error.stderr.slice(-2000)}`);
			});
			const files = new Map(await Promise.all(filesBelow(out).map(async (path) => [path, await readFile(join(out, path), 'latin1')] as const)));
			return { files, left: leftBy(stdout), byAstro: stdout.includes('generating static routes'), bundled: stdout.includes('is bundled') };
		},
		forget: (folder: string) => rm(join(lane, folder), { recursive: true, force: true }),
	};
}

/** How many files a build has left alone, by what it says: that of Astro itself, and the one that draws with its code. */
const leftBy = (said: string): number => Number(/(\d+) left as they were/.exec(said)?.[1] ?? said.split('(cached)').length - 1);
