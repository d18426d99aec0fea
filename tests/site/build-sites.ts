import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { sites, type SiteName } from './sites.ts';

const run = promisify(execFile);

// The instant of all test builds: the day after the newest article, so that nothing in them depends on the clock.
const EPOCH = '1795564800';

/** Builds every site that the tests look at: the real one twice from clean, and the one that holds hostile words. */
export default async function buildSites(): Promise<void> {
	for (const name of Object.keys(sites) as SiteName[]) {
		const { folder, cache, content } = sites[name];
		await Promise.all([rm(folder, { recursive: true, force: true }), rm(cache, { recursive: true, force: true })]);
		await run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
			env: { ...process.env, GARDEN_CONTENT: content, GARDEN_OUT: folder, GARDEN_CACHE: cache, SOURCE_DATE_EPOCH: EPOCH, ASTRO_TELEMETRY_DISABLED: '1' },
			maxBuffer: 2 ** 26,
		}).catch((error: { stdout: string; stderr: string }) => {
			throw new Error(`The site "${name}" cannot be built:\n${error.stdout.slice(-4000)}\n${error.stderr.slice(-4000)}`);
		});
	}
}
