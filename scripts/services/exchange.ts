import { connect } from 'node:net';

/** Where a server listens. */
export interface Endpoint {
	readonly host: string;
	readonly port: number;
}

/** Sends a message over TCP and gives what is answered, as soon as it is complete. @throws Error where the server refuses, closes or is silent. */
export function exchange({ host, port }: Endpoint, message: Buffer, isComplete: (answer: Buffer) => boolean, limitMs = 10_000): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		let answer = Buffer.alloc(0);
		const socket = connect({ host, port }, () => socket.write(message));
		const fail = (error: Error) => {
			socket.destroy();
			reject(error);
		};
		socket.setTimeout(limitMs, () => fail(new Error(`${host}:${port} does not answer`)));
		socket.on('error', fail);
		socket.on('close', () => fail(new Error(`${host}:${port} closed the connection`)));
		socket.on('data', (data) => {
			answer = Buffer.concat([answer, data]);
			if (!isComplete(answer)) return;
			resolve(answer);
			socket.destroy();
		});
	});
}
