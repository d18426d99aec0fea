import { fileURLToPath } from 'node:url';
import type { Server } from '../../src/schema/example.ts';

const RESTART: Partial<Record<Server, string>> = { rabbitmq: 'AMQP_RESTART', kafka: 'KAFKA_RESTART' };

/** Puts a word into single quotes for a POSIX shell. */
export const quote = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

/** The variable with a shell command that restarts a broker and returns when it answers again; nothing for other servers. */
export function restartVariables(server: Server, socket: string): Record<string, string> {
	const name = RESTART[server];
	if (name === undefined) return {};
	const program = fileURLToPath(new URL('../services.ts', import.meta.url));
	return { [name]: [process.execPath, program, 'restart', server, '--socket', socket].map(quote).join(' ') };
}
