import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openSite } from './serve-site.ts';

const site = openSite('real');
let page: Page;

beforeAll(async () => {
	page = await site.browser().newPage();
});

afterAll(() => page.close());

const options = () => page.locator('dialog [role="option"]');

describe('the search dialog', () => {
	it.each(['/', 'Control+k'])('opens with %s, takes words at once, and gives the focus back when Escape closes it', async (keys) => {
		await page.goto(`${site.address()}/about/`);
		const start = page.locator('main a[href]').first();
		await start.focus();
		await page.keyboard.press(keys);
		await page.locator('dialog[open]').waitFor();
		await page.keyboard.type('redis');
		await expect.poll(() => options().count()).toBeGreaterThan(0);
		await page.keyboard.press('Escape');
		if (await page.locator('dialog[open]').count()) await page.keyboard.press('Escape');
		await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
		expect(await start.evaluate((element) => element === document.activeElement)).toBe(true);
	});

	it('leads to a page with the arrow keys and Enter', async () => {
		await page.goto(`${site.address()}/`);
		await page.keyboard.press('/');
		await page.locator('dialog[open]').waitFor();
		await page.keyboard.type('postgresql');
		await expect.poll(() => options().first().innerText()).toContain('PostgreSQL');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('Enter');
		await page.waitForURL('**/topics/postgresql/**');
	});

	it('marks the words it found, and finds text in the body of an article', async () => {
		await page.goto(`${site.address()}/`);
		await page.keyboard.press('/');
		await page.locator('dialog[open]').waitFor();
		await page.keyboard.type('HPACK dynamic table');
		await expect.poll(() => page.locator('dialog mark').count()).toBeGreaterThan(0);
		await expect.poll(() => page.locator('dialog [role="listbox"]').innerText()).toContain('How many bytes does HTTP/2 save');
	});

	it('offers near titles where a word is misspelt', async () => {
		await page.goto(`${site.address()}/`);
		await page.keyboard.press('/');
		await page.locator('dialog[open]').waitFor();
		await page.keyboard.type('prometeus');
		await expect.poll(() => page.locator('dialog').innerText()).toContain('Prometheus');
	});
});

describe('the search page', () => {
	it('answers the query in its address, so that a search can be shared', async () => {
		await page.goto(`${site.address()}/search/?q=outbox&kind=topic`);
		await expect.poll(() => page.locator('main a[href^="/topics/"]').count()).toBeGreaterThan(0);
		expect(await page.locator('main input[name="q"]').inputValue()).toBe('outbox');
	});

	it('points to the index where there is no JavaScript', async () => {
		const context = await site.browser().newContext({ javaScriptEnabled: false });
		const plain = await context.newPage();
		await plain.goto(`${site.address()}/search/`);
		expect(await plain.locator('main a[href="/index/"]').isVisible()).toBe(true);
		await context.close();
	});
});
