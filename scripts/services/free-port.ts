import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

// Below the ports that Linux and macOS lend to outgoing connections: nothing takes such a port by chance while its server restarts.
const LOWEST = 20_000;
const HIGHEST = 32_000;
const ATTEMPTS = 100;

/** Gives a port of 127.0.0.1 on which nothing listens. */
export async function findFreePort(): Promise<number> {
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const port = randomInt(LOWEST, HIGHEST);
		if (await isFree(port)) return port;
	}
	throw new Error(`no free port was found between ${LOWEST} and ${HIGHEST}`);
}

const isFree = (port: number): Promise<boolean> =>
	new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(false));
		server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
	});
