import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** The Go toolchain: where it keeps its caches, and its version. */
export interface Go {
	readonly env: Readonly<Record<string, string>>;
	readonly version: string;
}

/** Finds the toolchain. @throws Error with what to install where there is none, or one that is too old */
export async function findGo(needed: string): Promise<Go> {
	let found: Record<string, string>;
	try {
		const { stdout } = await execute('go', ['env', '-json', 'GOCACHE', 'GOMODCACHE', 'GOPATH', 'GOVERSION']);
		found = JSON.parse(stdout) as Record<string, string>;
	} catch (error) {
		throw new Error(`cannot run go: install Go ${needed} or newer (https://go.dev/dl/) and put it on the PATH`, { cause: error });
	}
	const { GOVERSION = '', ...env } = found;
	const version = GOVERSION.replace(/^go/, '');
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [wantMajor = 0, wantMinor = 0] = needed.split('.').map(Number);
	if (major < wantMajor || (major === wantMajor && minor < wantMinor)) throw new Error(`go is ${version}: install Go ${needed} or newer (https://go.dev/dl/)`);
	return { env, version };
}

/** Fetches what the modules need, by the machine's own settings: the runs themselves reach no network. */
export async function downloadModules(folders: readonly string[]): Promise<void> {
	for (const folder of folders) {
		try {
			await execute('go', ['mod', 'download'], { cwd: folder });
		} catch (error) {
			throw new Error(`${folder}: go mod download failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
		}
	}
}
