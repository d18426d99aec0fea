import { SERVERS, type Server } from '../src/schema/example.ts';
import { bringUp } from './services/bring-up.ts';
import { readCommand } from './services/command-line.ts';
import { isListening, request } from './services/control.ts';
import { keptFolder, socketOf } from './services/place.ts';
import { formatStatus } from './services/status.ts';

// npm run services -- up [NAME…] | down | status | restart NAME: the real servers, until `down`.
const DEFAULT: readonly Server[] = ['postgres', 'redis', 'rabbitmq', 'kafka'];

const USAGE = `usage: npm run services -- up [NAME…]      start servers and print their addresses
       npm run services -- down           stop them all
       npm run services -- status         show which are up
       npm run services -- restart NAME   restart one, with its data
NAME is one of ${SERVERS.join(', ')}; up without a name starts ${DEFAULT.join(', ')}`;

/** Carries out a command line and gives its exit code. */
async function run(args: readonly string[]): Promise<number> {
	const command = readCommand(args);
	if (command === null) {
		console.error(USAGE);
		return 2;
	}
	const { verb, names } = command;
	const socket = command.socket ?? socketOf(keptFolder());
	const isUp = await isListening(socket);
	if (verb === 'up') console.log(await bringUp(names.length > 0 ? names : DEFAULT, (text) => console.error(text)));
	else if (verb === 'status') console.log(formatStatus(isUp ? await request(socket, { do: 'status' }) : []));
	else if (isUp) await request(socket, verb === 'restart' ? { do: verb, id: names[0] ?? '' } : { do: verb });
	else if (verb === 'restart') throw new Error('no servers are up: start them with npm run services -- up');
	return 0;
}

process.exitCode = await run(process.argv.slice(2)).catch((error: Error) => {
	console.error(`services: ${error.message}`);
	return 1;
});
