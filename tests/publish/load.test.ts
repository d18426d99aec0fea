import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { article, sound, topic } from '../fixtures/garden.ts';
import type { Outcome } from './author.ts';
import { startLoad } from './load.ts';
import { leftovers, makeSite, type PublishedSite } from './published-site.ts';

let site: PublishedSite;
beforeAll(async () => {
	site = await makeSite();
});
afterAll(() => site.end());

const PUSHES = 30;
const pages = String(sound['addresses.txt']).split('\n').filter((line) => line !== '' && line !== '/search/');
/** Marks every page of a release twice: in its head and in its body. */
const mark = (release: number) => ({ 'site.yml': `title: Garden release-${release}-mark\ndescription: A fixture of release-${release}-mark.\nurl: https://garden.example\n` });

/** Changes a style sheet, so that its name changes with it and the former one has to stay. */
async function restyle(release: number): Promise<void> {
	const file = join(site.author.folder, 'src/styles/base.css');
	await writeFile(file, `${(await readFile(file, 'utf8')).replace(/\n\.release-\d+ \{.*\}\n$/, '')}\n.release-${release} { order: ${release}; }\n`);
}

it(`${PUSHES} pushes, good and bad, show readers whole pages and every asset, and nothing else`, async () => {
	expect((await site.author.publish(mark(0))).code).toBe(0);
	const other = await site.author.clone(join(site.folder, 'other'));
	const load = await startLoad(site.server.origin, pages, site.folder);
	const kinds: Record<string, (release: number) => Promise<Outcome[]>> = {
		good: async (release) => {
			await restyle(release);
			return [await site.author.publish({ ...mark(release), 'articles/queues.md': article(4, 'Queues', `\nSee [[kafka]], release ${release}.\n`) })];
		},
		content: async (release) => [await site.author.publish({ 'topics/redis.md': topic(1, 'Redis', `\n## Lists\n\n## Streams\n\nRelease ${release}.\n`) })],
		mistake: async () => [await site.author.publish({ 'articles/queues.md': article(4, 'Queues', '\nSee [[kafak]].\n') })],
		code: async () => {
			await writeFile(join(site.author.folder, 'src/pages/index.astro'), '---\nconst broken = ;\n---\n');
			return [await site.author.publish({})];
		},
		branch: async (release) => [await site.author.git('push', 'site', `HEAD:refs/heads/work-${release}`)],
		pair: async (release) => {
			await other.undo();
			await Promise.all([site.author.write(mark(release)), other.write({ 'topics/kafka.md': topic(2, 'Kafka', `\n## Logs\n\nRelease ${release}.\n`, 'prerequisites: [redis]\n') })]);
			await Promise.all([site.author.commit('One of two'), other.commit('The other')]);
			return Promise.all([site.author, other].map((author) => author.git('push', 'site', 'HEAD:main')));
		},
	};
	const expected: Record<string, number[]> = { good: [0], content: [0], mistake: [1], code: [1], branch: [0], pair: [0, 1] };
	const order = ['good', 'content', 'mistake', 'good', 'branch', 'pair', 'code', 'good', 'content', 'content'];
	let pushes = 0;
	for (let turn = 0; pushes < PUSHES; turn += 1) {
		const kind = order[turn % order.length] ?? 'good';
		const outcomes = (await kinds[kind]?.(turn + 1)) ?? [];
		pushes += outcomes.length;
		expect(outcomes.map(({ code }) => code).sort(), `${kind}: ${outcomes.map(({ output }) => output).join('\n')}`).toEqual(expected[kind]);
		await site.author.undo();
	}
	const report = await load.stop();
	console.log(`${pushes} pushes under a load of ${report.answers} answers: ${report.assets} assets, ${report.unchanged} unchanged pages`);
	expect(report.wrong).toBe('');
	expect(report.errors).toBe(0);
	expect(report.assets).toBeGreaterThan(100);
	expect(report.unchanged).toBeGreaterThan(100);
	expect(await leftovers(site)).toEqual([]);
}, 1_800_000);
