import { setTimeout as sleep } from 'node:timers/promises';
import { parseSession } from './parse-session.ts';
import { Pipe } from './pipe.ts';
import type { SessionJob, Written } from './session.ts';
import { showAnswer, showWaiting } from './transcript.ts';

const POLL_MS = 20;

// The prompt at the end of what was printed, such as `127.0.0.1:6379(TX)> `.
const PROMPT = /(?:[\w.-]+:\d+|not connected)(?:\[\d+\])?(?:\(TX\)|\(subscribed mode\))?> $/;

interface Client {
	readonly name: string;
	/** The connection's number at the server. */
	readonly id: number;
	readonly pipe: Pipe;
	prompt: string;
}

/** Runs a script in redis-cli, one process for each session that it names. A blocked client is told by the server. */
export async function runRedis({ text, cwd, env }: SessionJob, write: Written): Promise<number> {
	const options = { cwd, env };
	const control = await open('control', options);
	const clients = new Map<string, Client>();
	const waiting = new Set<Client>();
	for (const entry of parseSession(text, '#')) {
		if (entry.kind === 'comment') {
			write(`${entry.text}\n`);
			continue;
		}
		const name = entry.session ?? '';
		const client = clients.get(name) ?? (await open(name, options));
		clients.set(name, client);
		if (waiting.has(client)) throw new Error(`session ${name} still waits and can take no other command: ${entry.text}`);
		const label = name === '' ? '' : `${name} `;
		write(`${label}${shown(client.prompt, env)}${entry.text}\n`);
		client.pipe.write(`${entry.text}\n`);
		for (const one of [client, ...[...waiting].sort((a, b) => (a.name < b.name ? -1 : 1))]) {
			const answer = await answerOf(one, control);
			if (answer === null && !waiting.has(one)) write(showWaiting(one.name || 'the client', []));
			if (answer === null) waiting.add(one);
			else {
				if (waiting.delete(one)) write(`(${one.name} goes on)\n`);
				write(showAnswer(shown(answer, env)));
			}
		}
	}
	if (waiting.size > 0) throw new Error(`the script ends while ${[...waiting].map(({ name }) => name).join(' and ')} still waits`);
	for (const { pipe } of [...clients.values(), control]) await pipe.end();
	return 0;
}

/** Opens a redis-cli that believes to be on a terminal, for only then does it show prompts and types. */
async function open(name: string, { cwd, env }: { cwd: string; env: Record<string, string> }): Promise<Client> {
	const cli = 'stty -echo -onlcr; exec redis-cli -u "$REDIS_URL"';
	const pipe = new Pipe(['script', '--quiet', '--flush', '--return', '--command', cli, '/dev/null'], { cwd, env: { ...env, TERM: 'dumb' } });
	const client: Client = { name, id: 0, pipe, prompt: (await pipe.until(PROMPT))[0] };
	pipe.write('CLIENT ID\n');
	const { input } = await pipe.until(PROMPT);
	return { ...client, id: Number(/\d+/.exec(input)?.[0]) };
}

/** The answer to what was sent last, or null where the server says that the client is blocked. */
async function answerOf(client: Client, control: Client): Promise<string | null> {
	for (;;) {
		control.pipe.write(`CLIENT LIST ID ${client.id}\n`);
		const { input: list } = await control.pipe.until(PROMPT);
		const match = client.pipe.take(PROMPT);
		if (match !== null) {
			client.prompt = match[0];
			return match.input;
		}
		if (/ flags=\w*b/.test(list)) return null;
		await sleep(POLL_MS);
	}
}

/** The address as a reader's own server has it. */
const shown = (text: string, env: Record<string, string>): string =>
	text.replaceAll(new URL(env['REDIS_URL'] ?? '').host, '127.0.0.1:6379');
