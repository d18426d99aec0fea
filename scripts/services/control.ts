import { chmod } from 'node:fs/promises';
import { connect, createServer, type Server as Listener, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { Server } from '../../src/schema/example.ts';

/** A server as the supervisor knows it. */
export interface Described {
	readonly id: string;
	readonly version: string;
	readonly pid: number | null;
	readonly variables: Readonly<Record<string, string>>;
}

/** What the supervisor can be asked. One connection carries one request and its answer, each a line of JSON. */
export type Request =
	| { readonly do: 'start'; readonly kind: Server; readonly id: string }
	| { readonly do: 'restart'; readonly id: string }
	| { readonly do: 'stop'; readonly id: string }
	| { readonly do: 'status' }
	| { readonly do: 'keep' }
	| { readonly do: 'down' };

type Answer = { readonly servers: readonly Described[] } | { readonly error: string };

/** Sends a request to a supervisor. To `down` its end is the answer. @throws Error with the supervisor's reason, or where none listens. */
export function request(path: string, message: Request): Promise<readonly Described[]> {
	return new Promise((resolve, reject) => {
		const socket = connect(path, () => socket.write(`${JSON.stringify(message)}\n`));
		socket.on('error', reject);
		socket.on('close', () => message.do === 'down' ? resolve([]) : reject(new Error('the supervisor of the servers ended')));
		readLine(socket, (line) => {
			const answer = JSON.parse(line) as Answer;
			if ('error' in answer) reject(new Error(answer.error));
			else resolve(answer.servers);
			socket.destroy();
		});
	});
}

/** Whether a supervisor listens there, even one that takes no more requests. */
export const isListening = (path: string): Promise<boolean> =>
	new Promise((resolve) => {
		const socket = connect(path, () => {
			socket.destroy();
			resolve(true);
		});
		socket.on('error', () => resolve(false));
	});

/** Listens for requests. */
export async function listen(path: string, handle: (message: Request) => Promise<readonly Described[]>): Promise<Listener> {
	const listener = createServer((socket) => {
		// A client that went away no longer wants the answer.
		socket.on('error', () => socket.destroy());
		readLine(socket, async (line) => {
			const answer = await answerTo(line, handle);
			socket.end(`${JSON.stringify(answer)}\n`);
		});
	});
	await new Promise<void>((resolve, reject) => listener.once('error', reject).listen(path, resolve));
	await chmod(path, 0o600);
	return listener;
}

async function answerTo(line: string, handle: (message: Request) => Promise<readonly Described[]>): Promise<Answer> {
	try {
		return { servers: await handle(JSON.parse(line) as Request) };
	} catch (error) {
		return { error: error instanceof Error ? error.message : String(error) };
	}
}

function readLine(socket: Socket, use: (line: string) => void): void {
	const lines = createInterface({ input: socket });
	// The reader repeats the socket's errors, which have their own handler.
	lines.on('error', () => lines.close());
	lines.once('line', use);
}
