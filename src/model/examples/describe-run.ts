import type { Run } from '../../schema/example.ts';

const clients = { sql: 'psql', redis: 'redis-cli', sh: 'bash' } as const;

const quote = (word: string): string => (/^[\w@%+=:,./^-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** A command as a reader would type it. */
export const writeCommand = (words: readonly string[]): string => words.map(quote).join(' ');

// A paragraph that goes to a session of its own begins with the session's name.
function sessionsIn(text: string): string[] {
	const names = [...text.matchAll(/(?:^|\n\s*\n)([A-Z]): /g)].map(([, name = '']) => name);
	return [...new Set(names)].sort();
}

/**
 * How a run's output was made, in a few words: `go run ./pool`, or `psql, sessions A and B`.
 * @param script the text of the run's session; empty where it has a command
 */
export function describeRun({ command, session }: Run, script: string): string {
	if (command !== undefined) return writeCommand(command);
	const client = clients[session?.split('.').at(-1) as keyof typeof clients];
	const names = sessionsIn(script);
	const last = names.pop();
	if (last === undefined) return client;
	return names.length === 0 ? `${client}, session ${last}` : `${client}, sessions ${names.join(', ')} and ${last}`;
}

/** What replaced a part of an output that varies, and why it does. */
export interface Replacement {
	readonly shown: string;
	readonly why: string;
}

// A replacement may repeat what its pattern found; the text around that is what can be recognised.
const literals = (replace: string): string[] => replace.split(/\$(?:\d{1,2}|&|<\w+>)/).filter((text) => text.trim() !== '');

/** The replacements of a run that stand in a text. One that leaves something out cannot be seen, and is named always. */
export function replacementsIn({ normalise }: Run, text: string): Replacement[] {
	const seen = new Set<string>();
	return normalise.flatMap(({ replace, why }) => {
		const shown = replace.trim();
		const isFresh = !seen.has(`${shown}\n${why}`) && literals(replace).every((part) => text.includes(part.trim()));
		seen.add(`${shown}\n${why}`);
		return isFresh ? [{ shown, why }] : [];
	});
}
