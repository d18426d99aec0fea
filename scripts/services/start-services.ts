import type { Server } from '../../src/schema/example.ts';
import { givenAddress } from './addresses.ts';
import { request } from './control.ts';
import { askGiven } from './given-server.ts';
import { KINDS } from './kinds.ts';
import { ownedFolder } from './place.ts';
import { restartVariables } from './restart-command.ts';
import { openScope, type Reached } from './scope/open-scope.ts';
import type { Services } from './services-client.ts';
import { removeStale } from './stale.ts';
import { startSupervisor } from './start-supervisor.ts';

export type { Scope, Services } from './services-client.ts';

/**
 * Starts the named servers, owned by this process: they end when it ends, however it does.
 * Where the environment holds a server's address, that one is used.
 * @throws Error naming a missing program, a server that does not answer, or a failed start with the end of its log
 */
export async function startServices(names: readonly Server[], folder?: string): Promise<Services> {
	await removeStale(folder);
	const needed = [...new Set(names)];
	const socket = needed.some((name) => givenAddress(name) === null) ? await startSupervisor(ownedFolder(folder)) : null;
	const stop = async () => {
		if (socket !== null) await request(socket, { do: 'down' });
	};
	try {
		const reached = await Promise.all(needed.map((name) => reach(name, socket)));
		return {
			versions: Object.fromEntries(reached.map(({ name, version }) => [name, version])),
			openScope: (needs) => openScope(needs, reached),
			stop,
		};
	} catch (error) {
		await stop();
		throw error;
	}
}

/** Starts what all scopes share. Redis is started for each scope; nginx and Prometheus are programs of the run. */
async function reach(name: Server, socket: string | null): Promise<Reached> {
	const address = givenAddress(name);
	if (address !== null || socket === null) return { name, socket: null, ...await askGiven(name, address ?? '') };
	if (name === 'redis' || name === 'nginx' || name === 'prometheus') {
		return { name, socket, version: await KINDS[name].version(), variables: {} };
	}
	const [server] = await request(socket, { do: 'start', kind: name, id: name });
	if (server === undefined) throw new Error(`the supervisor does not describe ${name}`);
	return { name, socket, version: server.version, variables: { ...server.variables, ...restartVariables(name, socket) } };
}
