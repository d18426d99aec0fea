import { join } from 'node:path';
import { exchange } from './exchange.ts';
import { findProgram } from './programs.ts';
import { askRabbitmqVersion } from './rabbitmq-api.ts';
import { portOf, type ServerKind, type Site } from './server-kind.ts';

const USER = 'example';

// Debian's rabbitmq-server on the PATH insists on its own user. This folder has the program that it wraps.
const find = () => findProgram('rabbitmq-server', 'rabbitmq', ['/usr/lib/rabbitmq/bin']);

const GREETING = Buffer.from('AMQP\0\0\x09\x01', 'latin1');
const FRAME_HEADER = 7;

const configuration = (site: Site) => `listeners.tcp.default = 127.0.0.1:${portOf(site, 'amqp')}
management.tcp.ip = 127.0.0.1
management.tcp.port = ${portOf(site, 'api')}
default_user = ${USER}
default_pass = ${site.secret}
disk_free_limit.absolute = 10MB
log.console = true
log.console.level = info
log.file = false
`;

const environment = (site: Site) => ({
	// An empty file in place of the machine's own settings.
	RABBITMQ_CONF_ENV_FILE: join(site.folder, 'rabbitmq-env.conf'),
	RABBITMQ_CONFIG_FILE: join(site.folder, 'rabbitmq.conf'),
	RABBITMQ_ADVANCED_CONFIG_FILE: join(site.folder, 'advanced.config'),
	RABBITMQ_ENABLED_PLUGINS_FILE: join(site.folder, 'enabled_plugins'),
	RABBITMQ_MNESIA_BASE: join(site.folder, 'data'),
	RABBITMQ_LOG_BASE: join(site.folder, 'logs'),
	RABBITMQ_PID_FILE: join(site.folder, 'pid'),
	RABBITMQ_NODENAME: 'rabbit@localhost',
	RABBITMQ_DIST_PORT: String(portOf(site, 'distribution')),
	RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: '-kernel inet_dist_use_interface {127,0,0,1}',
	ERL_EPMD_PORT: String(portOf(site, 'epmd')),
	ERL_EPMD_ADDRESS: '127.0.0.1',
});

const apiOf = (site: Site) => `http://${USER}:${site.secret}@127.0.0.1:${portOf(site, 'api')}/api`;

/** RabbitMQ with its management API, as a node of its own with an epmd of its own. */
export const rabbitmq = {
	roles: ['amqp', 'api', 'distribution', 'epmd'],
	async prepare(site) {
		await find();
		await site.write('rabbitmq-env.conf', '');
		await site.write('advanced.config', '[].\n');
		await site.write('rabbitmq.conf', configuration(site));
		await site.write('enabled_plugins', '[rabbitmq_management].\n');
	},
	launch: async (site) => ({ program: await find(), args: [], env: environment(site) }),
	async answers(site) {
		const isFrame = (answer: Buffer) => answer.length > FRAME_HEADER && answer.length > FRAME_HEADER + answer.readUInt32BE(3);
		await exchange({ host: '127.0.0.1', port: portOf(site, 'amqp') }, GREETING, isFrame);
		return await askRabbitmqVersion(apiOf(site)) !== '';
	},
	variables: (site) => ({
		AMQP_URL: `amqp://${USER}:${site.secret}@127.0.0.1:${portOf(site, 'amqp')}/%2F`,
		RABBITMQ_API_URL: apiOf(site),
		RABBITMQ_VHOST: '/',
	}),
	version: (site) => askRabbitmqVersion(apiOf(site)),
} satisfies ServerKind;
