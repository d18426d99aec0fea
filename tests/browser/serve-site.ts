import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { servePages, type ServedPages } from '../../scripts/serve/serve-pages.ts';
import { sites, type SiteName } from '../site/sites.ts';
import { launchBrowser } from './launch.ts';

/** A browser and a served site for the tests of one file; both end with it. */
export function openSite(name: SiteName): { browser: () => Browser; address: () => string } {
	let [browser, served]: [Browser | undefined, ServedPages | undefined] = [undefined, undefined];
	beforeAll(async () => {
		const { folder, base } = sites[name];
		served = await servePages({ folder, base, port: 0 });
		browser = await launchBrowser();
	});
	afterAll(async () => {
		await browser?.close();
		await served?.close();
	});
	const ready = <Value>(value: Value | undefined): Value => {
		if (value === undefined) throw new Error('The site is not served yet');
		return value;
	};
	return { browser: () => ready(browser), address: () => ready(served).address.replace(/\/$/, '') };
}
