import { setTimeout as sleep } from 'node:timers/promises';
import { parseSession } from './parse-session.ts';
import { RedisClient } from './redis-client.ts';
import type { SessionJob, Written } from './session.ts';
import { showAnswer, showWaiting } from './transcript.ts';

const POLL_MS = 20;

/** The clients of a script, and which of them wait, with their commands. */
interface Clients {
	readonly control: RedisClient;
	readonly named: ReadonlyMap<string, RedisClient>;
	readonly waiting: Map<RedisClient, string>;
	readonly write: Written;
}

/**
 * Runs a script in redis-cli, one process for each session that it names; every line is a command. A blocked client is
 * told by the server. At the end of the script those are waited for whose command ends by its own timeout.
 * @throws Error where the script ends while a session waits without one
 */
export async function runRedis({ text, cwd, env }: SessionJob, write: Written): Promise<number> {
	const entries = parseSession(text, '#').flatMap((entry) => entry.text.split('\n').map((line) => ({ ...entry, text: line })));
	const names = new Set(entries.flatMap((entry) => (entry.kind === 'statement' ? [entry.session ?? ''] : [])));
	const control = await RedisClient.open('control', { cwd, env });
	const named = new Map<string, RedisClient>();
	// All at the beginning, so that who listens to the server does not hear others arrive.
	for (const name of names) named.set(name, await RedisClient.open(name, { cwd, env }));
	const shown = (piece: string) => write(showAsDefault(piece, env));
	const clients: Clients = { control, named, waiting: new Map(), write: shown };
	for (const entry of entries) {
		const client = entry.kind === 'comment' || entry.text.startsWith('#') ? undefined : named.get(entry.session ?? '');
		if (client === undefined) write(`${entry.text}\n`);
		else await step(client, entry.text, clients);
	}
	await finish(clients);
	for (const client of [...named.values(), control]) await client.close();
	return 0;
}

/** Sends a command, and writes what it and the others answer. */
async function step(client: RedisClient, command: string, { control, named, waiting, write }: Clients): Promise<void> {
	if (waiting.has(client)) throw new Error(`session ${client.name} still waits and can take no other command: ${command}`);
	if (client.listener !== null) throw new Error(`session ${client.name} listens and can take no other command: ${command}`);
	write(`${client.name === '' ? '' : `${client.name} `}${client.prompt}${command}\n`);
	client.send(command);
	let answer = await client.answer(control);
	// Nobody in the script could wake its only session.
	while (answer === null && named.size === 1) {
		await sleep(POLL_MS);
		answer = await client.answer(control);
	}
	if (answer === null) {
		waiting.set(client, command);
		write(showWaiting(client.name, []));
	} else write(showAnswer(answer));
	for (const other of byName(named.values())) {
		const late = waiting.has(other) && other !== client ? await other.answer(control) : null;
		if (late !== null) writeLate(other, late, { waiting, write });
		const heard = (await other.listener?.hear((mark) => control.ask(mark))) ?? '';
		if (heard !== '') write(`(${other.name === '' ? 'the session' : other.name} receives)\n${showAnswer(heard)}`);
	}
}

/** Waits for those whose commands end by themselves. */
async function finish({ control, waiting, write }: Clients): Promise<void> {
	for (const client of byName(waiting.keys())) {
		if (waitsForEver(waiting.get(client) ?? '')) throw new Error(`the script ends while ${client.name} still waits`);
		for (let answer: string | null = null; answer === null; await sleep(POLL_MS)) {
			answer = await client.answer(control);
			if (answer !== null) writeLate(client, answer, { waiting, write });
		}
	}
}

function writeLate(client: RedisClient, answer: string, { waiting, write }: Pick<Clients, 'waiting' | 'write'>): void {
	waiting.delete(client);
	write(`(${client.name} goes on)\n${showAnswer(answer)}`);
}

const waitsForEver = (command: string): boolean => /\bblock\s+0\b/i.test(command) || (!/\bblock\b/i.test(command) && /\s0\s*$/.test(command));

const byName = (clients: Iterable<RedisClient>): RedisClient[] => [...clients].sort((a, b) => (a.name < b.name ? -1 : 1));

/** The address as a reader's own server has it. */
const showAsDefault = (text: string, env: Record<string, string>): string =>
	text.replaceAll(new URL(env['REDIS_URL'] ?? '').host, '127.0.0.1:6379');
