import { setTimeout as sleep } from 'node:timers/promises';
import { parseSession } from './parse-session.ts';
import { PsqlClient } from './psql-client.ts';
import type { SessionJob, Written } from './session.ts';
import { showAnswer, showStatement, showWaiting } from './transcript.ts';

const POLL_MS = 20;

/**
 * Runs a script in psql, one process for each session that it names. A statement that waits for a lock is told from
 * one that is slow by the server itself, so that no time decides what the transcript shows.
 * @see https://www.postgresql.org/docs/15/functions-info.html (pg_blocking_pids)
 */
export async function runPsql({ text, cwd, env }: SessionJob, write: Written): Promise<number> {
	const control = await PsqlClient.open('control', { cwd, env });
	const clients = new Map<string, PsqlClient>();
	const waiting = new Map<string, readonly string[]>();
	for (const entry of parseSession(text, '--')) {
		if (entry.kind === 'comment') {
			write(`${entry.text}\n`);
			continue;
		}
		const name = entry.session ?? '';
		if (waiting.has(name)) throw new Error(`session ${name} still waits and can take no other statement: ${entry.text}`);
		if (!/;\s*$|^\\|\\\w+[^;]*$/.test(entry.text)) throw new Error(`a statement ends with a semicolon: ${entry.text}`);
		const client = clients.get(name) ?? (await PsqlClient.open(name, { cwd, env }));
		clients.set(name, client);
		write(showStatement(entry.text, { first: `${name}=# `, next: `${name}-# ` }));
		client.send(entry.text);
		const answers = await settle([client, ...[...waiting.keys()].flatMap((key) => clients.get(key) ?? [])], clients, control, waiting);
		for (const [session, answer] of answers) {
			if (session !== name) write(`(${session} goes on)\n`);
			write(showAnswer(tidy(answer, clients)));
		}
		const holders = waiting.get(name);
		if (holders !== undefined) write(showWaiting(name, holders));
	}
	if (waiting.size > 0) throw new Error(`the script ends while ${[...waiting.keys()].join(' and ')} still waits`);
	for (const client of [...clients.values(), control]) await client.close();
	return 0;
}

/** Waits until each of the clients has answered or waits for another one that will not move by itself. */
async function settle(asked: readonly PsqlClient[], all: ReadonlyMap<string, PsqlClient>, control: PsqlClient, waiting: Map<string, readonly string[]>) {
	const answers = new Map<string, string>();
	for (;;) {
		const blockers = await readBlockers(control, [...all.values()]);
		// The locks are asked for first: an answer that comes in between is then seen, and not taken for a wait.
		for (const client of asked) {
			const answer = answers.has(client.name) ? null : client.answer();
			if (answer !== null) answers.set(client.name, answer);
		}
		const open = asked.filter(({ name }) => !answers.has(name)).map(({ name }) => name);
		if (open.every((name) => isBlocked(name, blockers))) {
			waiting.clear();
			for (const name of open) waiting.set(name, blockers.get(name) ?? []);
			return [...answers].sort(([a], [b]) => order(a, asked[0]) - order(b, asked[0]) || (a < b ? -1 : 1));
		}
		await sleep(POLL_MS);
	}
}

/** The session that was asked last answers first. */
const order = (name: string, first: PsqlClient | undefined): number => (name === first?.name ? 0 : 1);

async function readBlockers(control: PsqlClient, clients: readonly PsqlClient[]): Promise<Map<string, string[]>> {
	const names = new Map(clients.map(({ pid, name }) => [pid, name]));
	const answer = await control.ask(`select 'blocked ' || pid || ' ' || array_to_string(pg_blocking_pids(pid), ' ') from pg_stat_activity where pid in (${[...names.keys()].join(', ')});`);
	const found = [...answer.matchAll(/blocked (\d+) ([\d ]+)/g)].map(([, pid, holders = '']) => {
		const known = holders.trim().split(' ').flatMap((holder) => names.get(Number(holder)) ?? []);
		return [names.get(Number(pid)) ?? '', [...new Set(known)].sort()] as const;
	});
	return new Map(found.filter(([, holders]) => holders.length > 0).map(([name, holders]) => [name, [...holders]]));
}

/** Whether a session waits for others, and none of those on the way waits for itself: the server ends such a circle. */
export function isBlocked(name: string, blockers: ReadonlyMap<string, readonly string[]>): boolean {
	const reached = reach(name, blockers);
	return reached.size > 0 && ![name, ...reached].some((one) => reach(one, blockers).has(one));
}

function reach(name: string, blockers: ReadonlyMap<string, readonly string[]>): Set<string> {
	const seen = new Set<string>();
	const next = [...(blockers.get(name) ?? [])];
	for (let one = next.pop(); one !== undefined; one = next.pop()) {
		if (seen.has(one)) continue;
		seen.add(one);
		next.push(...(blockers.get(one) ?? []));
	}
	return seen;
}

/** Leaves out the place in PostgreSQL's own source, and calls processes by the names of their sessions. */
function tidy(answer: string, clients: ReadonlyMap<string, PsqlClient>): string {
	const names = new Map([...clients.values()].map(({ pid, name }) => [String(pid), name]));
	return answer
		.replace(/^LOCATION: .*\n/gm, '')
		.replace(/\b(process) (\d+)/gi, (whole, word: string, pid: string) => (names.has(pid) ? `${word} ${names.get(pid)}` : whole));
}
