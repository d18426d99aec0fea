import { exchange } from './exchange.ts';
import { askVersion, findProgram } from './programs.ts';
import { portOf, type ServerKind, type Site } from './server-kind.ts';

const DEFAULT_PORT = 6379;

const find = () => findProgram('redis-server', 'redis');

const addressOf = (site: Site) => `redis://127.0.0.1:${portOf(site, 'redis')}/0`;

/** Sends a command that is answered in one line to the database of a URL, and gives the line. @throws Error with Redis' own words */
export async function askRedis(url: string, command: string): Promise<string> {
	const { hostname, port, username, password, pathname } = new URL(url);
	const login = [username, password].filter((part) => part !== '').map(decodeURIComponent);
	const commands = [...(login.length > 0 ? [`AUTH ${login.join(' ')}`] : []), `SELECT ${pathname.slice(1) || '0'}`, command];
	const lines = (answer: Buffer) => answer.toString().split('\r\n').slice(0, -1);
	const isComplete = (answer: Buffer) => lines(answer).length >= commands.length;
	const endpoint = { host: hostname, port: Number(port) || DEFAULT_PORT };
	const answers = lines(await exchange(endpoint, Buffer.from(`${commands.join('\r\n')}\r\n`), isComplete));
	const refusal = answers.find((line) => line.startsWith('-'));
	if (refusal !== undefined) throw new Error(`Redis at ${endpoint.host}:${endpoint.port} answers ${refusal.slice(1)}`);
	return answers.at(-1) ?? '';
}

/** Redis that keeps nothing on disk. */
export const redis = {
	roles: ['redis'],
	prepare: async () => void await find(),
	launch: async (site) => ({
		program: await find(),
		args: ['--bind', '127.0.0.1', '--port', String(portOf(site, 'redis')), '--save', '', '--appendonly', 'no', '--dir', site.folder],
	}),
	answers: async (site) => await askRedis(addressOf(site), 'PING') === '+PONG',
	variables: (site) => ({ REDIS_URL: addressOf(site) }),
	version: async () => askVersion(await find(), ['--version'], /v=(\S+)/),
} satisfies ServerKind;
