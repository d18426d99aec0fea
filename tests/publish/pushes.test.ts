import { mkdtemp, readFile, readdir, readlink, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, sound, topic } from '../fixtures/garden.ts';
import { attempt } from './author.ts';
import { leftovers, makeSite, type PublishedSite } from './published-site.ts';

let site: PublishedSite;

beforeAll(async () => {
	site = await makeSite();
	const { code, output } = await site.author.git('push', 'site', 'HEAD:main');
	if (code !== 0) throw new Error(output);
});
afterAll(() => site.end());

const live = () => readlink(site.home.current);
const page = (path: string, headers: Record<string, string> = {}) => fetch(site.server.origin + path, { headers, redirect: 'manual' });
const text = async (path: string) => (await page(path)).text();

/** Pushes something that has to be refused, and shows that nothing changed by it. */
async function refused(prepare: () => Promise<unknown>, all = true): Promise<string> {
	const before = [await live(), (await site.author.git('ls-remote', 'site')).output];
	await prepare();
	await site.author.commit('A mistake', all);
	const { code, output } = await site.author.git('push', 'site', 'HEAD:main');
	expect(code, output).not.toBe(0);
	expect([await live(), (await site.author.git('ls-remote', 'site')).output]).toEqual(before);
	expect(await leftovers(site)).toEqual([]);
	await site.author.undo();
	return output;
}

describe('a push to main', () => {
	it('is live when it returns, and says what it changes for readers', async () => {
		const { code, output } = await site.author.publish({ 'articles/second.md': article(5, 'The second', '\nWords of the second.\n') });
		expect(code, output).toBe(0);
		expect(output).toMatch(/1 page added: \/articles\/second\/\s/);
		expect(output).toMatch(/pages changed: .*\/articles\//);
		expect(output).toMatch(/1 feed item new: The second\s/);
		expect(output).toMatch(/is live at http:\/\/127\.0\.0\.1:\d+\/, [\d.]+ s after the push came in/);
		expect(await text('/articles/second/')).toContain('Words of the second.');
	});

	it('that changes content alone needs no network, and writes nothing outside the folder of the site', async () => {
		const [home, temporary] = await Promise.all(['home', 'tmp'].map((name) => mkdtemp(join(site.folder, name))));
		await site.author.write({ 'articles/second.md': article(5, 'The second', '\nWithout a network.\n') });
		await site.author.commit('Offline');
		const { code, output } = await attempt('unshare', ['--net', 'git', 'push', 'site', 'HEAD:main'], site.author.folder, { HOME: home ?? '', TMPDIR: temporary ?? '' });
		expect(code, output).toBe(0);
		expect(await text('/articles/second/')).toContain('Without a network.');
		expect([await readdir(home ?? ''), await readdir(temporary ?? '')]).toEqual([[], []]);
	});

	it('is refused with file, line and column where the content has a mistake', async () => {
		const output = await refused(() => site.author.write({ 'articles/third.md': article(6, 'The third', '\nSee [[redsi]].\n') }));
		expect(output).toMatch(/remote: content\/articles\/third\.md:9:5 {2}error {2}link\/unknown-target {2}\[\[redsi\]\] leads nowhere: did you mean \[\[redis\]\]\?/);
	});

	it('is refused where the code is broken, with the end of what the build says', async () => {
		const output = await refused(() => writeFile(join(site.author.folder, 'src/pages/index.astro'), '---\nconst broken = ;\n---\n'));
		expect(output).toMatch(/remote: the build fails with exit code 1/);
	});

	it('is refused where it takes an address away, with the line to add, even where the ledger forgets it as well', async () => {
		const ledger = String(sound['addresses.txt']).replace('/topics/git/\n', '');
		const roadmap = String(sound['roadmap.md']).replace('- [ ] [Git](topics/git.md)', '- [ ] [SCM](topics/scm.md)');
		const output = await refused(() => site.author.write({ 'topics/git.md': null, 'topics/scm.md': topic(3, 'SCM'), 'roadmap.md': roadmap, 'addresses.txt': ledger }));
		expect(output).toMatch(/remote: content\/addresses\.txt:1:1 {2}error {2}address\/vanished {2}the published address \/topics\/git\/ would vanish: add `aliases: \[\/topics\/git\/\]`/);
	});

	it('keeps a former address as a redirect that a server answers', async () => {
		const roadmap = String(sound['roadmap.md']).replace('- [ ] [Git](topics/git.md)', '- [ ] [SCM](topics/scm.md)');
		const { code, output } = await site.author.publish({ 'topics/git.md': null, 'topics/scm.md': topic(3, 'SCM', '', 'aliases: [/topics/git/]\n'), 'roadmap.md': roadmap });
		expect(code, output).toBe(0);
		const answer = await page('/topics/git/?from=feed');
		expect([answer.status, answer.headers.get('location')]).toEqual([301, '/topics/scm/?from=feed']);
		expect((await page('/topics/git')).headers.get('location')).toBe('/topics/scm/');
	});

	it('cannot delete what readers see', async () => {
		expect((await site.author.git('push', 'site', ':main')).output).toContain('main is what readers see, and cannot be deleted');
	});

	it('that came too late is told to fetch first', async () => {
		const other = await site.author.clone(join(site.folder, 'other'));
		await site.author.write({ 'articles/second.md': article(5, 'The second', '\nFirst author.\n') });
		await other.write({ 'topics/kafka.md': topic(2, 'Kafka', '\n## Logs\n\nSecond author.\n', 'prerequisites: [redis]\n') });
		await Promise.all([site.author.commit('First'), other.commit('Second')]);
		const outcomes = await Promise.all([site.author.git('push', 'site', 'HEAD:main'), other.git('push', 'site', 'HEAD:main')]);
		expect(outcomes.map(({ code }) => code).sort()).toEqual([0, 1]);
		expect(outcomes.find(({ code }) => code === 1)?.output).toMatch(/main has moved meanwhile|fetch first|non-fast-forward|cannot lock ref/);
		await site.author.undo();
		const released = JSON.parse(await readFile(join(site.home.current, 'release.json'), 'utf8')) as { commit: string };
		expect((await site.author.git('rev-parse', 'HEAD')).output.trim()).toBe(released.commit);
	});
});

describe('what a pushed commit holds', () => {
	it('may have any name, which stays a name', async () => {
		const names = ['-rf', "a'b", 'c"d', 'e;f', '$(touch pwned)', '`touch pwned`', 'line\nbreak', 'a b', '../pwned'.replace('../', '..%2f')];
		for (const name of names) await writeFile(join(site.author.folder, 'content', name), 'text\n');
		const { code, output } = await site.author.publish({ 'articles/second.md': article(5, 'The second', '\nAmong strange names.\n') });
		expect(code, output).toBe(0);
		expect(await text('/articles/second/')).toContain('Among strange names.');
		expect((await readdir(site.home.root, { recursive: true })).filter((path) => path.endsWith('pwned') && !path.includes('$') && !path.includes('`') && !path.includes('%'))).toEqual([]);
		for (const name of names) await site.author.git('rm', '--quiet', '--', `content/${name}`);
		expect((await site.author.publish({})).code).toBe(0);
	});

	it('may not lead out of it by a symbolic link', async () => {
		const link = (target: string) => refused(() => symlink(target, join(site.author.folder, 'content/link.md')));
		expect(await link('/etc/passwd')).toContain('content/link.md is a symbolic link that leaves the repository');
		expect(await link('../../../../lock')).toContain('content/link.md is a symbolic link that leaves the repository');
		expect(await link('nowhere')).toContain('content/link.md is a symbolic link that leads to nothing');
	});

	it('may not be a submodule, and may not bring its own packages', async () => {
		const head = (await site.author.git('rev-parse', 'HEAD')).output.trim();
		expect(await refused(() => site.author.git('update-index', '--add', '--cacheinfo', `160000,${head},content/module`), false)).toContain('content/module is a submodule');
		const { output: blob } = await site.author.git('hash-object', '-w', 'package.json');
		expect(await refused(() => site.author.git('update-index', '--add', '--cacheinfo', `100644,${blob.trim()},node_modules/x.js`), false)).toMatch(/node_modules.* is in the commit/);
	});
});

describe('a branch besides main', () => {
	it('is kept and not published, whatever its name', async () => {
		const before = await live();
		for (const name of ['work', 'a;b', "it's", '$(touch pwned)'.replace(' ', '_'), '"quoted"', '-dash'.replace('-', 'x-')]) {
			const { code, output } = await site.author.git('push', 'site', `HEAD:refs/heads/${name}`);
			expect(code, output).toBe(0);
		}
		expect(await live()).toBe(before);
	});

	it('that is called preview/NAME is shown with its drafts, and kept out of feeds, search engines and the site', async () => {
		await site.author.git('checkout', '--quiet', '-b', 'draft');
		await site.author.write({ 'articles/secret.md': article(7, 'A secret draft', '\nNot yet.\n', 'draft: true\n') });
		await site.author.commit('A draft');
		const { code, output } = await site.author.git('push', 'site', 'HEAD:preview/next-week');
		expect(code, output).toBe(0);
		expect(output).toMatch(/preview at http:\/\/127\.0\.0\.1:\d+\/preview\/next-week\//);
		const answer = await page('/preview/next-week/articles/secret/');
		const html = await answer.text();
		expect([answer.status, answer.headers.get('x-robots-tag')]).toEqual([200, 'noindex']);
		expect(html).toContain('<meta name="robots" content="noindex">');
		const style = /href="(\/preview\/next-week\/_astro\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
		expect((await page(style)).status).toBe(200);
		expect((await page('/preview/next-week/feeds/articles.json')).status).toBe(404);
		expect((await page('/articles/secret/')).status).toBe(404);
		expect(await text('/feeds/articles.json')).not.toContain('A secret draft');
		expect(await text('/articles/')).not.toContain('A secret draft');
	});

	it('takes its preview along when it is deleted', async () => {
		expect((await site.author.git('push', 'site', ':preview/next-week')).output).toContain('the preview next-week is gone');
		expect((await page('/preview/next-week/')).status).toBe(404);
		expect(await readdir(join(site.home.previews, 'builds'))).toEqual([]);
		await site.author.git('checkout', '--quiet', 'main');
	});

	it('that cannot become an address is refused as a preview', async () => {
		for (const name of ['$(id)', 'A', 'a/b', "it's", 'a;b']) {
			const { code, output } = await site.author.git('push', 'site', `HEAD:refs/heads/preview/${name}`);
			expect([code, output.includes('cannot become an address')], output).toEqual([1, true]);
		}
	});
});
