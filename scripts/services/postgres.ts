import { join } from 'node:path';
import { askVersion, execute, findProgram, postgresFolder } from './programs.ts';
import { portOf, type ServerKind } from './server-kind.ts';

const USER = 'postgres';

const SETTINGS = {
	listen_addresses: '127.0.0.1',
	max_connections: '100',
	// Plans and dead rows change by what an example does, and by nothing else.
	autovacuum: 'off',
	jit: 'off',
	timezone: 'UTC',
	log_timezone: 'UTC',
	lc_messages: 'C',
	// In the data directory instead of /dev/shm, so that a kill leaves nothing behind.
	dynamic_shared_memory_type: 'mmap',
};

/** The path of a PostgreSQL program: the newest of Debian's, or the one on the PATH. @throws Error naming a missing program */
export const findPostgresProgram = async (program: string): Promise<string> => findProgram(program, 'postgres', [await postgresFolder()]);

/** The variables of psql and of URL-taking clients for a database. */
export function postgresVariables(url: string): Record<string, string> {
	const { hostname, port, username, password, pathname } = new URL(url);
	const user = decodeURIComponent(username) || USER;
	return {
		POSTGRES_URL: url,
		PGHOST: decodeURIComponent(hostname) || '127.0.0.1',
		PGPORT: port || '5432',
		PGUSER: user,
		PGDATABASE: decodeURIComponent(pathname.slice(1)) || user,
		...(password === '' ? {} : { PGPASSWORD: decodeURIComponent(password) }),
	};
}

/** Sends statements to the database of a URL and gives the bare rows. */
export async function query(url: string, ...statements: string[]): Promise<string> {
	const args = ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', ...statements.flatMap((statement) => ['-c', statement]), url];
	const { stdout } = await execute(await findPostgresProgram('psql'), args);
	return stdout.trim();
}

const addressAt = (port: number) => `postgres://${USER}@127.0.0.1:${port}/postgres?sslmode=disable`;

/** PostgreSQL in a new cluster that trusts every user of the machine's loopback. */
export const postgres = {
	roles: ['postgres'],
	async prepare(site) {
		const initdb = await findPostgresProgram('initdb');
		await site.run(initdb, ['-D', join(site.folder, 'data'), '-A', 'trust', '-U', USER, '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync', '--no-instructions']);
	},
	async launch(site) {
		const settings = { ...SETTINGS, port: String(portOf(site, 'postgres')), unix_socket_directories: site.folder };
		const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
		return { program: await findPostgresProgram('postgres'), args: ['-D', join(site.folder, 'data'), ...args] };
	},
	answers: async (site) => await query(addressAt(portOf(site, 'postgres')), 'SELECT 1') === '1',
	variables: (site) => postgresVariables(addressAt(portOf(site, 'postgres'))),
	version: async () => askVersion(await findPostgresProgram('postgres'), ['--version'], /PostgreSQL\) (\S+)/),
} satisfies ServerKind;
