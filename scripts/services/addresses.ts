import type { Server } from '../../src/schema/example.ts';

/** The variable that holds a server's address. */
export const ADDRESS: Readonly<Record<Server, string>> = {
	postgres: 'POSTGRES_URL',
	redis: 'REDIS_URL',
	rabbitmq: 'AMQP_URL',
	kafka: 'KAFKA_BROKERS',
	nginx: 'NGINX_URL',
	prometheus: 'PROMETHEUS_URL',
};

/** The address of a server that somebody else runs, given in the environment. nginx and Prometheus are always started here. */
export function givenAddress(server: Server): string | null {
	if (server === 'nginx' || server === 'prometheus') return null;
	return process.env[ADDRESS[server]] || null;
}
