import { randomBytes } from 'node:crypto';
import { postgresVariables, query } from '../postgres.ts';
import type { Scope } from '../services-client.ts';

/** Makes an empty database in the cluster of a URL. Closing drops it, whoever is still connected. */
export async function openDatabase(url: string): Promise<Scope> {
	const name = `example_${randomBytes(5).toString('hex')}`;
	await query(url, `CREATE DATABASE ${name}`);
	const own = new URL(url);
	own.pathname = `/${name}`;
	return {
		env: postgresVariables(own.href),
		close: async () => void await query(url, `DROP DATABASE ${name} WITH (FORCE)`),
	};
}
