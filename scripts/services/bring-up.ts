import { delimiter } from 'node:path';
import type { Server } from '../../src/schema/example.ts';
import { givenAddress } from './addresses.ts';
import { isListening, request } from './control.ts';
import { askGiven } from './given-server.ts';
import { KAFKA_TOOLS } from './kafka.ts';
import { keptFolder, socketOf } from './place.ts';
import { quote, restartVariables } from './restart-command.ts';
import { removeStale } from './stale.ts';
import { startSupervisor } from './start-supervisor.ts';

/**
 * Starts servers that stay up until `down`, and gives the lines of shell that export their addresses. Those that are up are left alone.
 * @throws Error where one does not start; then those that this call started are stopped again
 */
export async function bringUp(names: readonly Server[], report: (text: string) => void): Promise<string> {
	await removeStale();
	const socket = socketOf(keptFolder());
	const wasUp = await isListening(socket);
	const before = wasUp ? (await request(socket, { do: 'status' })).map(({ id }) => id) : [];
	const own = names.filter((name) => givenAddress(name) === null);
	// Until it is told to keep the servers, they end with this process.
	if (own.length > 0 && !wasUp) await startSupervisor(keptFolder());
	const undo = () => wasUp
		? Promise.allSettled(own.filter((name) => !before.includes(name)).map((id) => request(socket, { do: 'stop', id })))
		: request(socket, { do: 'down' });
	const interrupt = () => void undo().finally(() => process.exit(130));
	process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
	try {
		const found = await Promise.all([...new Set(names)].map((name) => reach(name, socket, report)));
		if (own.length > 0) await request(socket, { do: 'keep' });
		const path = names.includes('kafka') ? [`export PATH=${quote(KAFKA_TOOLS)}${delimiter}"$PATH"`] : [];
		return [...found.flatMap((variables) => Object.entries(variables).map(([name, value]) => `export ${name}=${quote(value)}`)), ...path].join('\n');
	} catch (error) {
		if (own.length > 0) await undo();
		throw error;
	} finally {
		process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
	}
}

async function reach(name: Server, socket: string, report: (text: string) => void): Promise<Readonly<Record<string, string>>> {
	const address = givenAddress(name);
	if (address !== null) {
		const { variables } = await askGiven(name, address);
		report(`${name} answers at the given address`);
		return variables;
	}
	const start = performance.now();
	const [server] = await request(socket, { do: 'start', kind: name, id: name });
	report(`${name} ${server?.version} is up (${((performance.now() - start) / 1000).toFixed(1)} s)`);
	return { ...server?.variables, ...restartVariables(name, socket) };
}
