import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLane } from './lane.ts';
import { firstDraft } from './random-edits.ts';

let scratch = '';
let lane: Awaited<ReturnType<typeof openLane>>;
beforeAll(async () => {
	scratch = await mkdtemp(join(tmpdir(), 'incremental-'));
	lane = await openLane(scratch, 'redraw');
	await lane.write(firstDraft());
	await lane.build('site');
});
afterAll(() => rm(scratch, { recursive: true }));

const topic = () => join(lane.content, 'topics/ant.md');
const page = 'topics/ant/index.html';

describe('after a build by Astro', () => {
	it('an edited text is drawn without it', async () => {
		await appendFile(topic(), '\nA sentence more.\n');
		const { byAstro, left, files } = await lane.build('site');
		expect(byAstro).toBe(false);
		expect(left).toBeGreaterThan(0);
		expect(files.get(page)).toContain('A sentence more.');
	});

	it('an output folder that was removed is whole again', async () => {
		const before = (await lane.build('site')).files;
		await rm(join(scratch, 'redraw/site/out'), { recursive: true });
		const { byAstro, files } = await lane.build('site');
		expect(byAstro).toBe(false);
		expect(files).toEqual(before);
	});

	it('a mistake is named, and nothing of the site is touched', async () => {
		const before = (await lane.build('site')).files;
		await appendFile(topic(), '\nSee [[no-such-page]].\n');
		await expect(lane.build('site')).rejects.toThrow(/topics\/ant\.md.*error.*no-such-page/);
		await lane.write(firstDraft());
		await appendFile(topic(), '\nA sentence more.\n');
		const { byAstro, left, files } = await lane.build('site');
		expect([byAstro, left > 0]).toEqual([false, true]);
		expect(files).toEqual(before);
	});

	it('Astro builds again where a picture was added, where a build was cut off, and where code has changed', async () => {
		const picture = join(lane.content, 'articles/dot.png');
		await writeFile(picture, Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
		expect((await lane.build('site')).byAstro).toBe(true);
		await rm(picture);
		expect((await lane.build('site')).byAstro).toBe(true);
		expect((await lane.build('site')).byAstro).toBe(false);
		// The mark that stands while a build writes pages.
		await writeFile(join(scratch, 'redraw/site/cache/build-is-writing'), '');
		expect((await lane.build('site')).byAstro).toBe(true);
		expect((await lane.build('site')).byAstro).toBe(false);
		await appendFile(join(scratch, 'redraw/project/src/styles/tokens.css'), '\n');
		expect((await lane.build('site')).byAstro).toBe(true);
	});
});
