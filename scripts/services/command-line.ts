import { parseArgs } from 'node:util';
import { SERVERS, type Server } from '../../src/schema/example.ts';

/** What `npm run services` is asked to do. */
export interface Command {
	readonly verb: 'up' | 'down' | 'status' | 'restart';
	readonly names: readonly Server[];
	/** The supervisor to ask, where it is not the one of `up`. */
	readonly socket: string | null;
}

const isServer = (name: string): name is Server => (SERVERS as readonly string[]).includes(name);

/** Reads a command line. Null where it is none. */
export function readCommand(args: readonly string[]): Command | null {
	const parsed = parse(args);
	if (parsed === null) return null;
	const [verb, ...names] = parsed.positionals;
	const socket = parsed.values.socket ?? null;
	if (!names.every(isServer)) return null;
	if (verb === 'up') return { verb, names, socket };
	if (verb === 'restart' && names.length === 1) return { verb, names, socket };
	if ((verb === 'down' || verb === 'status') && names.length === 0) return { verb, names, socket };
	return null;
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({ args: [...args], options: { socket: { type: 'string' } }, allowPositionals: true });
	} catch {
		// An unknown option: the usage says which there are.
		return null;
	}
}
