import { randomBytes } from 'node:crypto';
import { chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Containment, ServerUser } from './contain.ts';
import { findFreePort } from './free-port.ts';
import { execute } from './programs.ts';
import type { ServerKind, Site } from './server-kind.ts';

/** How every server of a supervisor is run. */
export interface Terms {
	readonly folder: string;
	readonly user: ServerUser;
	readonly containment: Containment;
}

/** The environment of every server: nothing of the caller's but where programs are. */
export function serverEnvironment(folder: string): Record<string, string> {
	return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TZ: 'UTC' };
}

/** Makes the folder of a server and chooses its ports. The signal ends what is run there. */
export async function makeSite(id: string, { roles }: ServerKind, { folder: parent, user, containment }: Terms, signal: AbortSignal): Promise<Site> {
	const folder = join(parent, id);
	await mkdir(folder, { mode: 0o700 });
	await chown(folder, user.uid, user.gid);
	const ports: Record<string, number> = {};
	for (const role of roles) ports[role] = await findFreePort();
	return {
		folder,
		ports,
		secret: randomBytes(12).toString('hex'),
		async write(name, text) {
			await writeFile(join(folder, name), text, { mode: 0o600 });
			await chown(join(folder, name), user.uid, user.gid);
		},
		async run(program, args, env = {}) {
			const [first = '', ...rest] = containment.wrap([program, ...args]);
			const { stdout } = await execute(first, rest, { cwd: folder, env: { ...serverEnvironment(folder), ...env }, signal, killSignal: 'SIGKILL' });
			return stdout;
		},
	};
}
