import { setTimeout as sleep } from 'node:timers/promises';
import { isBlocked, readBlockers, type Blockers } from './blockers.ts';
import { endsItsWaits } from './own-timeout.ts';
import { parseSession } from './parse-session.ts';
import { PsqlClient } from './psql-client.ts';
import { checkStatement, tidyAnswer } from './psql-text.ts';
import type { SessionJob, Written } from './session.ts';
import { showAnswer, showStatement, showWaiting } from './transcript.ts';

const POLL_MS = 20;

/** A session, and what it was told so far. */
interface Session {
	readonly client: PsqlClient;
	readonly statements: string[];
}

/**
 * Runs a script in psql, one process for each session that it names. A statement that waits for a lock is told from
 * one that is slow by the server itself, so that no time decides what the transcript shows. A session that loses its
 * connection begins anew with its next statement.
 * @returns 0, or the exit code of the last psql that ended by itself
 * @throws Error where the script ends while a session still waits
 */
export async function runPsql({ text, cwd, env }: SessionJob, write: Written): Promise<number> {
	const control = await PsqlClient.open('control', { cwd, env });
	const sessions = new Map<string, Session>();
	const waiting = new Set<string>();
	let exit = 0;
	for (const entry of parseSession(text, '--')) {
		if (entry.kind === 'comment') {
			write(`${entry.text}\n`);
			continue;
		}
		const name = entry.session ?? '';
		checkStatement(entry.text);
		if (waiting.has(name)) throw new Error(`session ${name} still waits and can take no other statement: ${entry.text}`);
		const session = sessions.get(name) ?? { client: await PsqlClient.open(name, { cwd, env }), statements: [] };
		sessions.set(name, session);
		write(showStatement(entry.text, { first: `${name}=# `, next: `${name}-# ` }));
		session.statements.push(entry.text);
		session.client.send(entry.text);
		await finish(name);
	}
	if (waiting.size > 0) throw new Error(`the script ends while ${[...waiting].join(' and ')} still waits`);
	for (const { client } of sessions.values()) await client.close();
	await control.close();
	return exit;

	/** Writes what the statement of this session, and those that waited, answer. */
	async function finish(asked: string): Promise<void> {
		const clients = [...sessions.values()].map(({ client }) => client);
		const { answers, blockers } = await settle([asked, ...[...waiting].sort()], sessions, control);
		for (const [name, answer] of answers) {
			if (name !== asked) write(`(${name} goes on)\n`);
			waiting.delete(name);
			write(showAnswer(tidyAnswer(answer, clients)));
			const client = sessions.get(name)?.client;
			if (client?.isOver !== true) continue;
			exit = (await client.close()) ?? 1;
			write(`(${name === '' ? 'the session' : name} has ended)\n`);
			sessions.delete(name);
		}
		if (answers.has(asked)) return;
		waiting.add(asked);
		write(showWaiting(asked, blockers.get(asked) ?? []));
	}
}

/** Waits until each of the sessions has answered or waits for another one that will not move by itself. */
async function settle(asked: readonly string[], sessions: ReadonlyMap<string, Session>, control: PsqlClient): Promise<{ answers: Map<string, string>; blockers: Blockers }> {
	const found = new Map<string, string>();
	const clients = [...sessions.values()].map(({ client }) => client);
	const canWait = (name: string) => !endsItsWaits(sessions.get(name)?.statements ?? []);
	for (;;) {
		const blockers = await readBlockers(control, clients);
		const before = found.size;
		for (const name of asked) {
			const answer = found.has(name) ? null : sessions.get(name)?.client.answer() ?? null;
			if (answer !== null) found.set(name, answer);
		}
		// Only what was asked after the last answer is true: a lock may have become free by it.
		const isSettled = asked.every((name) => found.has(name) || (canWait(name) && isBlocked(name, blockers)));
		if (isSettled && (found.size === before || found.size === asked.length)) {
			return { answers: new Map(asked.flatMap((name) => (found.has(name) ? [[name, found.get(name) ?? '']] : []))), blockers };
		}
		if (found.size === before) await sleep(POLL_MS);
	}
}
