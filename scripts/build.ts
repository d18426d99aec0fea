import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

// Builds the site, and then looks at what was built as a reader would meet it; begun by build.mjs.
const { values } = parseArgs({ options: { 'no-cache': { type: 'boolean', default: false }, 'no-check': { type: 'boolean', default: false } } });

/** Builds the site: with the code that Astro has bundled, or by Astro itself where content is bundled with the code. */
async function make(): Promise<void> {
	const { findDrawing } = await import('../src/adapters/drawing/find-drawing.ts');
	const found = await findDrawing();
	if (found === null) {
		const { runAstro } = await import('../src/adapters/drawing/run-astro.ts');
		return runAstro();
	}
	const { BUILD_SITE } = await import('../src/adapters/drawing/drawing-entry.ts');
	const { buildSite } = (await import(pathToFileURL(join(found.modules, BUILD_SITE)).href)) as typeof import('../src/adapters/drawing/build-site.ts');
	return buildSite(found);
}

async function check(): Promise<boolean> {
	const { checkSite } = await import('./check-site/check-site.ts');
	return checkSite();
}

const passing = values['no-cache'] ? mkdtempSync(join(tmpdir(), 'garden-cache-')) : null;
if (passing !== null) process.env['GARDEN_CACHE'] = passing;
try {
	await make();
	process.exitCode = values['no-check'] || (await check()) ? 0 : 1;
} catch (error) {
	// What authors did wrong is said already, line by line.
	console.error(error instanceof Error && error.name === 'ContentError' ? error.message : error);
	process.exitCode = 1;
} finally {
	if (passing !== null) rmSync(passing, { recursive: true, force: true });
}
