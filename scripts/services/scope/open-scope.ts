import { delimiter } from 'node:path';
import type { Server } from '../../../src/schema/example.ts';
import { KAFKA_TOOLS } from '../kafka.ts';
import { postgresFolder } from '../programs.ts';
import type { Scope } from '../services-client.ts';
import { openDatabase } from './open-database.ts';
import { borrowRedis, openRedis } from './open-redis.ts';
import { openVirtualHost } from './open-virtual-host.ts';

/** A server that answers, or one whose program is there to be started for each scope. */
export interface Reached {
	readonly name: Server;
	readonly version: string;
	readonly variables: Readonly<Record<string, string>>;
	/** The supervisor that owns it, or null where somebody else runs it. */
	readonly socket: string | null;
}

/** Makes what one run finds: of each server that it needs a part that nobody else uses. @throws Error; then nothing stays open */
export async function openScope(needs: readonly Server[], reached: readonly Reached[]): Promise<Scope> {
	const scopes: Scope[] = [];
	const close = async () => {
		for (const scope of scopes.splice(0)) await scope.close();
	};
	try {
		for (const name of needs) {
			const server = reached.find((one) => one.name === name);
			if (server === undefined) throw new Error(`${name} was not started`);
			scopes.push(await openPart(server));
		}
		const env = Object.assign({}, ...scopes.map((scope) => scope.env)) as Record<string, string>;
		return { env: { ...env, PATH: await pathWithTools(needs) }, close };
	} catch (error) {
		await close();
		throw error;
	}
}

async function openPart({ name, variables, socket }: Reached): Promise<Scope> {
	const part = await openOwnPart(name, variables, socket);
	return { ...part, env: { ...variables, ...part.env } };
}

async function openOwnPart(name: Server, variables: Readonly<Record<string, string>>, socket: string | null): Promise<Scope> {
	const { POSTGRES_URL = '', AMQP_URL = '', RABBITMQ_API_URL = '', REDIS_URL = '' } = variables;
	if (name === 'postgres') return openDatabase(POSTGRES_URL);
	if (name === 'rabbitmq') return openVirtualHost(AMQP_URL, RABBITMQ_API_URL);
	if (name === 'redis') return socket === null ? borrowRedis(REDIS_URL) : openRedis(socket);
	return { env: {}, close: () => Promise.resolve() };
}

/** The whole PATH of this process, with the folders of the servers' tools before it. */
async function pathWithTools(needs: readonly Server[]): Promise<string> {
	const folders = [needs.includes('postgres') ? await postgresFolder() : null, needs.includes('kafka') ? KAFKA_TOOLS : null, process.env['PATH'] ?? ''];
	return folders.filter((folder) => folder !== null && folder !== '').join(delimiter);
}
