import { randomBytes } from 'node:crypto';
import { callApi } from '../rabbitmq-api.ts';
import type { Scope } from '../services-client.ts';

const FULL = JSON.stringify({ configure: '.*', write: '.*', read: '.*' });

/** Makes an empty virtual host. Closing deletes it with all that is in it. */
export async function openVirtualHost(amqp: string, api: string): Promise<Scope> {
	const name = `example-${randomBytes(5).toString('hex')}`;
	await callApi(api, 'PUT', `/vhosts/${name}`);
	await callApi(api, 'PUT', `/permissions/${name}/${new URL(api).username}`, FULL);
	const own = new URL(amqp);
	own.pathname = `/${name}`;
	return {
		env: { AMQP_URL: own.href, RABBITMQ_API_URL: api, RABBITMQ_VHOST: name },
		close: async () => void await callApi(api, 'DELETE', `/vhosts/${name}`),
	};
}
