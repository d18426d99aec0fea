import { execFile } from 'node:child_process';
import { access, constants, readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

export const execute = promisify(execFile);

const DEBIAN_POSTGRES = '/usr/lib/postgresql';

/** The folder of the newest PostgreSQL that Debian's packages installed, or null. */
export async function postgresFolder(): Promise<string | null> {
	const versions = await readdir(DEBIAN_POSTGRES).catch(() => []);
	const newest = versions.filter((version) => /^\d+$/.test(version)).sort((a, b) => Number(b) - Number(a));
	for (const version of newest) {
		const folder = join(DEBIAN_POSTGRES, version, 'bin');
		if (await isExecutable(join(folder, 'postgres'))) return folder;
	}
	return null;
}

/** The path of a server's program, sought in the given folders, on the PATH, and where Debian keeps servers. @throws Error that says how to install it */
export async function findProgram(program: string, server: string, first: readonly (string | null)[] = []): Promise<string> {
	const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
	for (const folder of [...first, ...path, '/usr/local/sbin', '/usr/sbin']) {
		if (folder !== null && await isExecutable(join(folder, program))) return join(folder, program);
	}
	throw new Error(`${server} needs the program ${program}, which is not installed: run scripts/services/install-debian.sh as root, or install it and put it on the PATH`);
}

/** Asks a program for its version. Some print it to stderr. */
export async function askVersion(program: string, args: readonly string[], pattern: RegExp): Promise<string> {
	const { stdout, stderr } = await execute(program, [...args]);
	const found = pattern.exec(stdout + stderr)?.[1];
	if (found === undefined) throw new Error(`${program} ${args.join(' ')} prints no version`);
	return found;
}

const isExecutable = (path: string): Promise<boolean> => access(path, constants.X_OK).then(() => true, () => false);
