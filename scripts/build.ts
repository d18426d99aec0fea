import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

// npm run build: builds the site, and then looks at what was built as a reader would meet it.
const { values } = parseArgs({ options: { 'no-cache': { type: 'boolean', default: false }, 'no-check': { type: 'boolean', default: false } } });

/** Builds the site: with the code that Astro has bundled before where only texts have changed since, else by Astro. */
async function make(): Promise<boolean> {
	const found = await findKept();
	if (found !== null) {
		const { REDRAW } = await import('../src/adapters/redraw/drawing-entry.ts');
		const { redraw } = (await import(pathToFileURL(join(found.modules, REDRAW)).href)) as typeof import('../src/adapters/redraw/redraw.ts');
		await redraw(found);
		return true;
	}
	// What the bundler has freed goes back to the system at once: pages are drawn after it.
	const env = { ...process.env, MIMALLOC_PURGE_DELAY: '0' };
	const { status, error } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], { stdio: 'inherit', env });
	if (error !== undefined) throw error;
	return status === 0;
}

/** What the last build has kept to draw with. Modules are loaded when it is known that they are needed: this process stays beside Astro's. */
async function findKept() {
	const { drawingFolder } = await import('../src/adapters/redraw/drawing-folder.ts');
	if (!existsSync(drawingFolder(cacheFolder))) return null;
	const { findRedrawable } = await import('../src/adapters/redraw/find-redrawable.ts');
	return findRedrawable();
}

async function check(): Promise<boolean> {
	const { checkSite } = await import('./check-site/check-site.ts');
	return checkSite();
}

const passing = values['no-cache'] ? mkdtempSync(join(tmpdir(), 'garden-cache-')) : null;
if (passing !== null) process.env['GARDEN_CACHE'] = passing;
const { cacheFolder } = await import('../src/adapters/cache/cache-folder.ts');
// A build of a few pages takes about as long as loading what builds it: the code is compiled once.
enableCompileCache(join(cacheFolder, 'compiled'));
try {
	process.exitCode = (await make()) && (values['no-check'] || (await check())) ? 0 : 1;
} catch (error) {
	// What authors did wrong is said already, line by line.
	console.error(error instanceof Error && error.name === 'ContentError' ? error.message : error);
	process.exitCode = 1;
} finally {
	if (passing !== null) rmSync(passing, { recursive: true, force: true });
}
