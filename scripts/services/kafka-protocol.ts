import { exchange, type Endpoint } from './exchange.ts';

const API_VERSIONS = 18;
const SIZE = 4;

/** Asks a Kafka broker which requests it takes. @throws Error where it does not answer */
export async function askBroker(endpoint: Endpoint): Promise<void> {
	const body = Buffer.alloc(10);
	body.writeInt16BE(API_VERSIONS, 0);
	// Version 0 of the request, correlation id 1, and no client id.
	body.writeInt32BE(1, 4);
	body.writeInt16BE(-1, 8);
	const size = Buffer.alloc(SIZE);
	size.writeInt32BE(body.length);
	const answer = await exchange(endpoint, Buffer.concat([size, body]), (data) => data.length >= SIZE && data.length >= SIZE + data.readInt32BE(0));
	const error = answer.readInt16BE(8);
	if (error !== 0) throw new Error(`the Kafka broker at ${endpoint.host}:${endpoint.port} answers error ${error}`);
}
