import { describe, expect, it } from 'vitest';
import { openSite } from './serve-site.ts';

const site = openSite('real');

describe('a reader', () => {
	it('reaches every link and control of a topic page with the Tab key alone', async () => {
		const page = await site.browser().newPage();
		await page.goto(`${site.address()}/topics/redis/`);
		const all = await page.locator('a[href]:visible, button:visible, summary:visible, pre[tabindex]:visible').count();
		const reached = new Set<string>();
		for (let step = 0; step < all * 2; step += 1) {
			await page.keyboard.press('Tab');
			const name = await page.evaluate(() => {
				const element = document.activeElement;
				if (element === null || element === document.body) return null;
				const every = [...document.querySelectorAll('a[href], button, summary, pre[tabindex]')];
				return String(every.indexOf(element));
			});
			if (name === null) break;
			reached.add(name);
		}
		expect(reached.size).toBeGreaterThanOrEqual(all);
		await page.close();
	});

	it('keeps a chosen theme on the next page, before anything is drawn', async () => {
		const context = await site.browser().newContext({ colorScheme: 'light' });
		const page = await context.newPage();
		await page.goto(`${site.address()}/about/`);
		const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
		const light = await background();
		await page.getByRole('button', { name: /Colour theme/ }).click();
		await page.getByRole('button', { name: /Colour theme/ }).click();
		const dark = await background();
		expect(dark).not.toBe(light);
		await page.goto(`${site.address()}/articles/`, { waitUntil: 'commit' });
		await page.waitForSelector('h1');
		expect(await background()).toBe(dark);
		await context.close();
	});

	it('sees a chosen theme in another tab as well', async () => {
		const context = await site.browser().newContext({ colorScheme: 'light' });
		const [first, second] = [await context.newPage(), await context.newPage()];
		for (const page of [first, second]) await page.goto(`${site.address()}/about/`);
		await first.getByRole('button', { name: /Colour theme/ }).click();
		await expect.poll(() => second.getByRole('button', { name: /Colour theme/ }).innerText()).toBe('Light');
		expect(await second.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
		await context.close();
	});

	it('sees what a link leads to before following it, on hover and on focus', async () => {
		const page = await site.browser().newPage();
		await page.goto(`${site.address()}/articles/http2-second-request/`);
		const link = page.locator('.prose a[href="/topics/http-2/"]').first();
		await link.hover();
		await expect.poll(() => page.getByRole('tooltip').innerText()).toContain('HTTP/2');
		await page.keyboard.press('Escape');
		expect(await page.locator('.preview').isHidden()).toBe(true);
		await page.mouse.move(0, 0);
		await link.focus();
		await expect.poll(() => page.locator('.preview').isVisible()).toBe(true);
		await page.close();
	});

	it('who points at a link has its page fetched ahead, as the policy allows', async () => {
		const page = await site.browser().newPage();
		const refused: string[] = [];
		page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
		const session = await page.context().newCDPSession(page);
		const ready: string[] = [];
		session.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => status === 'Ready' && ready.push(new URL(prefetchUrl).pathname));
		await session.send('Preload.enable');
		await page.goto(`${site.address()}/articles/`);
		await page.locator('nav a[href="/timeline/"]').first().hover();
		await expect.poll(() => ready).toEqual(['/timeline/']);
		expect(refused).toEqual([]);
		await page.close();
	});

	it('copies code as it stands in the file', async () => {
		const context = await site.browser().newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
		const page = await context.newPage();
		await page.goto(`${site.address()}/articles/http2-second-request/`);
		const figure = page.locator('figure.code').first();
		await figure.getByRole('button', { name: 'Copy' }).click();
		await expect.poll(() => figure.getByRole('button').innerText()).toBe('Copied');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await figure.locator('code').textContent());
		await context.close();
	});

	it('is offered the nearest pages where an address is misspelt', async () => {
		const page = await site.browser().newPage();
		const response = await page.goto(`${site.address()}/topics/postgressql/`);
		expect(response?.status()).toBe(404);
		await expect.poll(() => page.locator('near-pages li a').first().getAttribute('href')).toBe('/topics/postgresql/');
		await page.close();
	});
});
