import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPages } from '../../scripts/check-site/read-pages.ts';
import { siteProblems } from '../../scripts/check-site/site-problems.ts';
import { sites } from './sites.ts';

describe.each(['real', 'hostile'] as const)('the links of the built site "%s"', (site) => {
	it('lead to a file that exists and to a heading that is there', async () => {
		const { base, folder } = sites[site];
		const pages = await readPages(folder);
		expect(pages.length).toBeGreaterThan(20);
		expect(siteProblems(pages, folder, base)).toEqual([]);
	});
});

it('the check of a built site names what a reader would meet', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'built-'));
	writeFileSync(join(folder, 'index.html'), '<a href="/base/gone/">a</a><a href="#nowhere">b</a><a href="/out/">c</a><p style="color: red" onclick="x()">d</p><script>1</script><img src="https://other.example/a.png">');
	const pages = await readPages(folder);
	expect(siteProblems(pages, folder, '/base/').map(({ problem }) => problem)).toEqual([
		'/base/gone/ leads to nothing', '#nowhere leads to an id that is not there', '/out/ leads out of the site, which lies below /base/',
		'an inline style on <p>', 'the handler onClick on <p>', 'an inline script', 'https://other.example/a.png comes from another site',
	]);
	rmSync(folder, { recursive: true });
});
