import { randomBytes } from 'node:crypto';
import { request } from '../control.ts';
import { askRedis } from '../redis.ts';
import type { Scope } from '../services-client.ts';

/** Starts a Redis of its own. Closing ends it. */
export async function openRedis(socket: string): Promise<Scope> {
	const id = `redis-${randomBytes(5).toString('hex')}`;
	const [started] = await request(socket, { do: 'start', kind: 'redis', id });
	return { env: { ...started?.variables }, close: async () => void await request(socket, { do: 'stop', id }) };
}

// There is one such database, so whoever needs it waits until it is given back.
let returned: Promise<void> = Promise.resolve();

/** Lends the database of a Redis that somebody else runs. It has to be empty, and is emptied again. @throws Error where it is not */
export async function borrowRedis(url: string): Promise<Scope> {
	const before = returned;
	const { promise, resolve: giveBack } = Promise.withResolvers<void>();
	returned = promise;
	await before;
	try {
		if (await askRedis(url, 'DBSIZE') !== ':0') {
			throw new Error('the database of REDIS_URL is not empty: name one that examples may empty, such as redis://127.0.0.1:6379/15');
		}
	} catch (error) {
		giveBack();
		throw error;
	}
	const close = async () => {
		try {
			await askRedis(url, 'FLUSHDB');
		} finally {
			giveBack();
		}
	};
	return { env: { REDIS_URL: url }, close };
}
