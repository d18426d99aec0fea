import type { Server } from '../../src/schema/example.ts';
import { ADDRESS } from './addresses.ts';
import { askBroker } from './kafka-protocol.ts';
import { postgresVariables, query } from './postgres.ts';
import { askRabbitmqVersion, defaultApi } from './rabbitmq-api.ts';
import { askRedis } from './redis.ts';

/** A server that somebody else runs. */
export interface Given {
	readonly variables: Readonly<Record<string, string>>;
	readonly version: string;
}

const ASK: Partial<Record<Server, (address: string) => Promise<Given>>> = {
	postgres: async (url) => ({ variables: postgresVariables(url), version: (await query(url, 'SHOW server_version')).split(' ')[0] ?? '' }),
	async redis(url) {
		await askRedis(url, 'PING');
		return { variables: { REDIS_URL: url }, version: 'unknown' };
	},
	async rabbitmq(url) {
		const api = process.env['RABBITMQ_API_URL'] || defaultApi(url);
		const vhost = decodeURIComponent(new URL(url).pathname.slice(1)) || '/';
		return { variables: { AMQP_URL: url, RABBITMQ_API_URL: api, RABBITMQ_VHOST: vhost }, version: await askRabbitmqVersion(api) };
	},
	async kafka(brokers) {
		const [host = '', port] = (brokers.split(',')[0] ?? '').split(':');
		await askBroker({ host, port: Number(port) });
		return { variables: { KAFKA_BROKERS: brokers }, version: 'unknown' };
	},
};

/** Asks a server that somebody else runs. @throws Error naming the variable where it does not answer */
export async function askGiven(server: Server, address: string): Promise<Given> {
	try {
		return await (ASK[server] ?? refuse)(address);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`${server} does not answer at the address in ${ADDRESS[server]}: start it, or unset ${ADDRESS[server]} to have one started\n${reason}`, { cause: error });
	}
}

const refuse = (): never => {
	throw new Error('this server is always started here');
};
