import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { socketOf } from './place.ts';

/** Starts a supervisor and gives its socket. All its servers end with this process, unless it is asked to keep them. */
export function startSupervisor(folder: string): Promise<string> {
	const program = fileURLToPath(new URL('supervisor.ts', import.meta.url));
	const child = spawn(process.execPath, [program, folder], { stdio: ['pipe', 'pipe', 'pipe'], detached: true });
	return new Promise((resolve, reject) => {
		let complaint = '';
		child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
		child.once('error', reject);
		child.once('exit', (code) => reject(new Error(`the supervisor of the servers ended with exit code ${code}\n${complaint}`.trim())));
		child.stdout.once('data', () => {
			// What remains is the lifeline. It does not keep this process alive.
			child.unref();
			for (const stream of [child.stdin, child.stdout, child.stderr]) (stream as unknown as Socket).unref();
			resolve(socketOf(folder));
		});
	});
}
