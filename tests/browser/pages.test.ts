import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pagesOf, textOf, urlOf } from '../site/read-site.ts';
import { openSite } from './serve-site.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const site = openSite('real');
// The pages of whole files and of topics that are not written yet are many of one kind: some of them stand for all.
const ofOneKind = (page: string) => page.startsWith('code/') || (page.startsWith('topics/') && textOf('real', page).includes('This page is not written yet'));
const representatives = () => pagesOf('real').filter((page, index) => !ofOneKind(page) || index % 50 === 0).map(urlOf);

/** Visits every page and gathers what a look at each of them finds. */
async function visitAll(options: Parameters<ReturnType<typeof site.browser>['newContext']>[0], look: (page: Page, url: string) => Promise<string[]>, visited = representatives()): Promise<string[]> {
	const found: string[] = [];
	const open = [...visited];
	// Two at once keep both processors busy: pages of one context share a process, so each has a context.
	await Promise.all([0, 1].map(async () => {
		const context = await site.browser().newContext(options);
		const page = await context.newPage();
		for (let url = open.shift(); url !== undefined; url = open.shift()) {
			await page.goto(site.address() + url);
			found.push(...(await look(page, url)));
		}
		await context.close();
	}));
	return found.sort();
}

/** What axe finds on the page that is open, a line for each rule that is broken. */
const violations = (page: Page, options: object): Promise<string[]> =>
	page.evaluate(async (wanted) => {
		const { axe: tool } = globalThis as unknown as { axe: { run: (context: unknown, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
		const result = await tool.run(document, wanted);
		return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
	}, options);

describe('every page', () => {
	it('has no violation of WCAG 2.2 AA that axe can find, in light and in dark', async () => {
		const found = await visitAll({ colorScheme: 'light', reducedMotion: 'reduce', bypassCSP: true }, async (page, url) => {
			await page.evaluate(axe);
			const light = await violations(page, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
			// The themes differ in colours alone, so only what looks at colours is asked again.
			await page.emulateMedia({ colorScheme: 'dark' });
			const dark = await violations(page, { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } });
			await page.emulateMedia({ colorScheme: 'light' });
			return [...light.map((line) => `${url} light ${line}`), ...dark.map((line) => `${url} dark ${line}`)];
		});
		console.log(`axe: ${representatives().length} pages in light and dark, ${found.length} violations`);
		expect(found).toEqual([]);
	});

	it('fits a screen of 320 pixels without scrolling sideways', async () => {
		const found = await visitAll({ viewport: { width: 320, height: 640 } }, async (page, url) => {
			const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
			return over > 0 ? [`${url} is ${over} pixels too wide`] : [];
		});
		expect(found).toEqual([]);
	});

	it('asks no other server, breaks no rule of its policy, and logs no error', async () => {
		const context = await site.browser().newContext();
		const page = await context.newPage();
		const found: string[] = [];
		page.on('request', (request) => request.url().startsWith(site.address()) || request.url().startsWith('data:') || found.push(`request ${request.url()}`));
		page.on('console', (message) => message.type() === 'error' && found.push(`${page.url()} ${message.text()}`));
		page.on('pageerror', (error) => found.push(`${page.url()} ${error.message}`));
		for (const url of representatives()) await page.goto(site.address() + url);
		await context.close();
		expect(found.filter((line) => !line.includes('/404'))).toEqual([]);
	});

	it('reads and navigates without JavaScript', async () => {
		const found = await visitAll({ javaScriptEnabled: false }, async (page, url) => {
			const text = (await page.locator('main').innerText()).trim();
			const links = await page.locator('main a[href]').count();
			return text.length > 40 && links > 0 ? [] : [`${url} has ${text.length} characters and ${links} links`];
		});
		expect(found).toEqual([]);
	});
});
