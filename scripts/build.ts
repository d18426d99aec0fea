import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

// npm run build: builds the site, and then looks at what was built as a reader would meet it.
const { values } = parseArgs({ options: { 'no-cache': { type: 'boolean', default: false } } });

/** Runs a command of Node with what it says shown; tells whether it succeeded. */
function run(args: readonly string[], env: NodeJS.ProcessEnv): boolean {
	const { status, error } = spawnSync(process.execPath, args, { stdio: 'inherit', env });
	if (error !== undefined) throw error;
	return status === 0;
}

const passing = values['no-cache'] ? mkdtempSync(join(tmpdir(), 'garden-cache-')) : null;
const env = { ...process.env, ...(passing === null ? {} : { GARDEN_CACHE: passing }) };
try {
	process.exitCode = run(['node_modules/astro/bin/astro.mjs', 'build'], env) && run(['scripts/check-site.ts'], env) ? 0 : 1;
} finally {
	if (passing !== null) rmSync(passing, { recursive: true, force: true });
}
