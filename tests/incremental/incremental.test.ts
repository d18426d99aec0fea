import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mistakesIn, sound } from '../fixtures/garden.ts';
import { BY_ASTRO, openLane } from './lane.ts';
import { editedDrafts, filesOf, firstDraft } from './random-edits.ts';

// How many sequences of edits are tried: two with every test run, others by GARDEN_SEQUENCES.
const SEQUENCES = Number(process.env['GARDEN_SEQUENCES'] ?? '2');

// How many gardens are edited at once.
const LANES = 2;

let scratch = '';
beforeAll(async () => {
	scratch = await mkdtemp(join(tmpdir(), 'incremental-'));
});
afterAll(() => rm(scratch, { recursive: true }));

/** Applies every sequence of edits that falls to a lane to its garden, and compares the builds after each. */
async function runLane(number: number): Promise<void> {
	const { write, build, forget } = await openLane(scratch, `lane-${number}`);
	await write(firstDraft());
	let { byAstro } = await build('kept');
	for (const { draft, told } of editedDrafts(number, LANES, SEQUENCES)) {
		await write(draft);
		await forget('clean');
		const [kept, clean] = [await build('kept'), await build('clean', BY_ASTRO)];
		expect([...kept.files.keys()], told).toEqual([...clean.files.keys()]);
		expect([...clean.files].filter(([path, bytes]) => kept.files.get(path) !== bytes).map(([path]) => path), told).toEqual([]);
		// Equal bytes say nothing of a build that drew all of them, as one does when live components come or go.
		if (kept.byAstro === byAstro) expect(kept.left, told).toBeGreaterThan(0);
		byAstro = kept.byAstro;
		expect([clean.left, clean.byAstro], told).toEqual([0, true]);
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
	it('leaves the same bytes as one from nothing by Astro, whatever was edited', async () => {
		await Promise.all(Array.from({ length: LANES }, (_, index) => runLane(index + 1)));
	}, SEQUENCES * 60_000);
});
