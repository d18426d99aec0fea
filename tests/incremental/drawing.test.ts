import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BY_ASTRO, openLane } from './lane.ts';
import { firstDraft } from './random-edits.ts';

let scratch = '';
let lane: Awaited<ReturnType<typeof openLane>>;
beforeAll(async () => {
	scratch = await mkdtemp(join(tmpdir(), 'incremental-'));
	lane = await openLane(scratch, 'drawing');
	await lane.write(firstDraft());
	await lane.build('site');
});
afterAll(() => rm(scratch, { recursive: true }));

const topic = () => join(lane.content, 'topics/ant.md');
const page = 'topics/ant/index.html';

describe('a site of texts alone', () => {
	it('is drawn from nothing as Astro would draw it', async () => {
		const drawn = await lane.build('first');
		expect([drawn.bundled, drawn.byAstro, drawn.left]).toEqual([true, false, 0]);
		expect(drawn.files).toEqual((await lane.build('second', BY_ASTRO)).files);
	});

	it('is drawn with the code of before where a text was edited', async () => {
		await appendFile(topic(), '\nA sentence more.\n');
		const { bundled, left, files } = await lane.build('site');
		expect(bundled).toBe(false);
		expect(left).toBeGreaterThan(0);
		expect(files.get(page)).toContain('A sentence more.');
	});

	it('is whole again where its output folder was removed', async () => {
		const before = (await lane.build('site')).files;
		await rm(join(scratch, 'drawing/site/out'), { recursive: true });
		const { bundled, files } = await lane.build('site');
		expect(bundled).toBe(false);
		expect(files).toEqual(before);
	});

	it('is left alone where a mistake was made, which is named', async () => {
		const before = (await lane.build('site')).files;
		await appendFile(topic(), '\nSee [[no-such-page]].\n');
		await expect(lane.build('site')).rejects.toThrow(/topics\/ant\.md.*error.*no-such-page/);
		await lane.write(firstDraft());
		await appendFile(topic(), '\nA sentence more.\n');
		const { bundled, left, files } = await lane.build('site');
		expect([bundled, left > 0]).toEqual([false, true]);
		expect(files).toEqual(before);
	});

	it('is drawn again as a whole where a build was cut off, and with new code where the code has changed', async () => {
		// The mark that stands while a build writes pages.
		await writeFile(join(scratch, 'drawing/site/cache/build-is-writing'), '');
		const whole = await lane.build('site');
		expect([whole.bundled, whole.left]).toEqual([false, 0]);
		expect((await lane.build('site')).left).toBeGreaterThan(0);
		await appendFile(join(scratch, 'drawing/project/src/styles/tokens.css'), '\n');
		const { bundled, left } = await lane.build('site');
		expect([bundled, left]).toEqual([true, 0]);
	});

	it('is drawn by Astro while it has a picture or a live component, also one that comes back unchanged', async () => {
		const [picture, live] = [join(lane.content, 'articles/dot.png'), join(lane.content, 'articles/live.mdx')];
		const text = '---\nid: 00000000-0000-4000-8000-000000000099\ntitle: Live\nsummary: It is live.\ndate: 2026-01-01\ntopics: [ant]\n---\n\nThe sum is {20 + 3}.\n';
		await writeFile(picture, Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));
		expect((await lane.build('site')).byAstro).toBe(true);
		await rm(picture);
		await writeFile(live, text);
		expect((await lane.build('site')).byAstro).toBe(true);
		await rm(live);
		const { byAstro, bundled } = await lane.build('site');
		expect([byAstro, bundled]).toEqual([false, true]);
		await writeFile(live, text);
		const back = await lane.build('site');
		expect([back.byAstro, back.files.get('articles/live/index.html')?.includes('The sum is 23.')]).toEqual([true, true]);
		await rm(live);
	});

	it('is not bundled for where its settings have a mistake, which is named', async () => {
		await writeFile(join(lane.content, 'site.yml'), 'title: 1\n');
		await expect(lane.build('site')).rejects.toThrow(/site\.yml:1:8 .*error/);
	});
});
