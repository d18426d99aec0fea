import type { PsqlClient } from './psql-client.ts';

const whole = /(?:;\s*(?:--[^\n]*)?|^\\\.\s*)$/;
const refused = /^\s*\\(timing|c|connect|q|quit|watch|prompt|password)\b/m;

/** @throws Error where psql would wait for more, or where a transcript could not follow it */
export function checkStatement(text: string): void {
	const word = refused.exec(text)?.[1];
	if (word !== undefined) throw new Error(`\\${word} cannot stand in a session: its result is another one on every run, or it leaves the session`);
	const last = text.split('\n').at(-1) ?? '';
	if (!whole.test(text) && !/^\s*\\/.test(last) && !/\\(?:g|gx|gset|gexec|gdesc|crosstabview)\b[^;]*$/.test(last)) {
		throw new Error(`a statement ends with a semicolon: ${text}`);
	}
}

/** An answer without places in PostgreSQL's own source, and with processes called by the names of their sessions. */
export function tidyAnswer(answer: string, clients: readonly PsqlClient[]): string {
	const names = new Map(clients.map(({ pid, name }) => [String(pid), name]));
	return answer
		.replace(/^LOCATION: .*\n/gm, '')
		.replace(/^(NOTICE|INFO|LOG|DEBUG): {2}00000: /gm, '$1:  ')
		.replace(/\b(process|PID) (\d+)/gi, (found, word: string, pid: string) => (names.has(pid) ? `${word} ${names.get(pid)}` : found));
}
