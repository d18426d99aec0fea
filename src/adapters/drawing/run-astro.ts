import { spawn } from 'node:child_process';

const SAID = 4000;

/**
 * Runs `astro build` in a process of its own: bundling takes much memory, all of which goes back with the process.
 * @param env what it is told besides the environment of this process
 * @param quiet whether what it says is kept back, unless it fails
 * @throws Error where it fails
 */
export async function runAstro({ env = {}, quiet = false }: { readonly env?: NodeJS.ProcessEnv; readonly quiet?: boolean } = {}): Promise<void> {
	const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
		// What the bundler has freed goes back to the system at once: pages are drawn after it.
		env: { ...process.env, MIMALLOC_PURGE_DELAY: '0', ...env },
		stdio: ['inherit', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => void (said = `${said}${text.toString()}`.slice(-SAID)));
	const status = await new Promise<number | string | null>((resolve, reject) => child.on('error', reject).on('close', (code, signal) => resolve(code ?? signal)));
	if (status !== 0) throw new Error(`astro build ended with ${status}${quiet ? `:\n${said}` : ''}`);
}
