import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../../scripts/bench/corpus.ts';
import { filesBelow } from '../../src/adapters/files/files-below.ts';
import { mistakesIn, sound } from '../fixtures/garden.ts';
import { editedDrafts, filesOf, firstDraft, type Draft } from './random-edits.ts';

// How many sequences of edits are tried: two with every test run, others by GARDEN_SEQUENCES.
const SEQUENCES = Number(process.env['GARDEN_SEQUENCES'] ?? '2');

// Each lane has a copy of the project, since what Astro bundles goes to a folder of the project.
const LANES = 2;
const PROJECT = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

const run = promisify(execFile);
let scratch = '';
beforeAll(async () => {
	scratch = await mkdtemp(join(tmpdir(), 'incremental-'));
});
afterAll(() => rm(scratch, { recursive: true }));

interface Built {
	/** The bytes of every file, by its path. */
	readonly files: ReadonlyMap<string, string>;
	/** How many files were left as a former build had made them. */
	readonly left: number;
}

/** A copy of the project with a garden of its own. */
async function openLane(name: string) {
	const lane = join(scratch, name);
	await Promise.all(PROJECT.map((path) => cp(path, join(lane, 'project', path), { recursive: true })));
	await symlink(resolve('node_modules'), join(lane, 'project/node_modules'));
	return {
		write: async (draft: Draft): Promise<void> => {
			await rm(join(lane, 'content'), { recursive: true, force: true });
			await writeFiles(join(lane, 'content'), filesOf(draft));
		},
		/** Builds the garden. Output and cache have a folder of that name, which may hold a former build. */
		build: async (folder: string): Promise<Built> => {
			const out = join(lane, folder, 'out');
			const { stdout } = await run(process.execPath, ['scripts/build.ts', '--no-check'], {
				cwd: join(lane, 'project'),
				env: { ...process.env, GARDEN_CONTENT: join(lane, 'content'), GARDEN_OUT: out, GARDEN_CACHE: join(lane, folder, 'cache'), SOURCE_DATE_EPOCH: '1795564800', ASTRO_TELEMETRY_DISABLED: '1' },
				maxBuffer: 2 ** 26,
			}).catch((error: { stdout: string; stderr: string }) => {
				throw new Error(`The garden cannot be built:\n${error.stdout.slice(-2000)}\n${error.stderr.slice(-2000)}`);
			});
			const files = new Map(await Promise.all(filesBelow(out).map(async (path) => [path, await readFile(join(out, path), 'latin1')] as const)));
			return { files, left: leftBy(stdout) };
		},
		forget: (folder: string) => rm(join(lane, folder), { recursive: true, force: true }),
	};
}

/** How many files a build has left alone, by what it says: that of Astro itself, and the one that draws with its code. */
const leftBy = (said: string): number => Number(/(\d+) left as they were/.exec(said)?.[1] ?? said.split('(cached)').length - 1);

/** Applies every sequence of edits that falls to a lane to its garden, and compares the builds after each. */
async function runLane(number: number): Promise<void> {
	const { write, build, forget } = await openLane(`lane-${number}`);
	await write(firstDraft());
	await build('kept');
	for (const { draft, told } of editedDrafts(number, LANES, SEQUENCES)) {
		await write(draft);
		await forget('clean');
		const [kept, clean] = [await build('kept'), await build('clean')];
		expect([...kept.files.keys()], told).toEqual([...clean.files.keys()]);
		expect([...clean.files].filter(([path, bytes]) => kept.files.get(path) !== bytes).map(([path]) => path), told).toEqual([]);
		// Equal bytes say nothing of a build that drew all of them.
		expect(kept.left, told).toBeGreaterThan(0);
		expect(clean.left, told).toBe(0);
	}
}

describe('random edits', () => {
	it('leave no mistake behind in two hundred sequences, so that every one of them can be built', () => {
		// What the fixtures hold besides is taken out of them.
		const none = Object.fromEntries(Object.keys(sound).map((path) => [path, null]));
		for (const lane of Array.from({ length: LANES }, (_, index) => index + 1)) {
			for (const { draft, told } of editedDrafts(lane, LANES, 200)) {
				expect(mistakesIn({ ...none, ...Object.fromEntries(filesOf(draft)) }), told).toEqual([]);
			}
		}
	});
});

describe('a build after edits', () => {
	it('leaves the same bytes as one from nothing, whatever was edited', async () => {
		await Promise.all(Array.from({ length: LANES }, (_, index) => runLane(index + 1)));
	}, SEQUENCES * 60_000);
});
