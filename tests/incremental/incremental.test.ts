import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edits, filesOf, firstDraft, seeded, type Draft } from './random-edits.ts';

// How many sequences of edits are tried: two with every test run, others by GARDEN_SEQUENCES.
const SEQUENCES = Number(process.env['GARDEN_SEQUENCES'] ?? '2');
const MOST_EDITS = 4;

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

/** Builds the garden of the scratch folder. Output and cache have a folder of that name, which may hold a former build. */
async function build(name: string): Promise<Built> {
	const out = join(scratch, name, 'out');
	const { stdout } = await run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
		env: { ...process.env, GARDEN_CONTENT: join(scratch, 'content'), GARDEN_OUT: out, GARDEN_CACHE: join(scratch, name, 'cache'), SOURCE_DATE_EPOCH: '1795564800', ASTRO_TELEMETRY_DISABLED: '1' },
		maxBuffer: 2 ** 26,
	}).catch((error: { stdout: string; stderr: string }) => {
		throw new Error(`The garden cannot be built:\n${error.stdout.slice(-2000)}\n${error.stderr.slice(-2000)}`);
	});
	const entries = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	const files = new Map(await Promise.all(entries.sort().map(async (path) => [relative(out, path), await readFile(path, 'latin1')] as const)));
	return { files, left: stdout.split('(cached)').length - 1 };
}

async function write(draft: Draft): Promise<void> {
	await rm(join(scratch, 'content'), { recursive: true, force: true });
	for (const [path, text] of filesOf(draft)) {
		await mkdir(dirname(join(scratch, 'content', path)), { recursive: true });
		await writeFile(join(scratch, 'content', path), text);
	}
}

describe('a build after edits', () => {
	it('leaves the same bytes as one from nothing, whatever was edited', async () => {
		let draft = firstDraft();
		await write(draft);
		await build('kept');
		for (let sequence = 1, next = 10; sequence <= SEQUENCES; sequence += 1) {
			const random = seeded(sequence);
			const names = Array.from({ length: 1 + random(MOST_EDITS) }, () => Object.keys(edits)[random(Object.keys(edits).length)] ?? '');
			for (const name of names) draft = edits[name]?.(draft, random, (next += 1)) ?? draft;
			await write(draft);
			await rm(join(scratch, 'clean'), { recursive: true, force: true });
			// One after the other: what Astro bundles, both write to the same folder of the project.
			const [kept, clean] = [await build('kept'), await build('clean')];
			const told = `sequence ${sequence}: ${names.join(', ')}`;
			expect([...kept.files.keys()], told).toEqual([...clean.files.keys()]);
			expect([...clean.files].filter(([path, bytes]) => kept.files.get(path) !== bytes).map(([path]) => path), told).toEqual([]);
			// Equal bytes say nothing of a build that drew all of them.
			expect(kept.left, told).toBeGreaterThan(0);
			expect(clean.left, told).toBe(0);
		}
	}, SEQUENCES * 60_000);
});
