import type { Pipe } from './pipe.ts';

const MARKED = /"end-[\da-f]{8}-[-\da-f]{27}"/;

/** Sends a command from another connection. */
export type Ask = (command: string) => Promise<string>;

/** What a redis-cli hears that listens, and so takes no more commands. */
export interface Listener {
	/** Waits until it listens. @returns what it printed meanwhile */
	begin(): Promise<string>;
	/** All that it has heard since. `ask` sends a mark after it, which tells that nothing is still on its way. */
	hear(ask: Ask): Promise<string>;
}

/** A listener where the command begins to listen, with the command that is to be sent instead; null for all others. */
export function listenBy(command: string, pipe: Pipe, mark: string): { command: string; listener: Listener } | null {
	if (/^\s*monitor\s*$/i.test(command)) return { command, listener: listenToCommands(pipe, mark) };
	if (/^\s*p?subscribe\s/i.test(command)) return { command: `${command} ${mark}`, listener: listenToChannels(pipe, mark) };
	if (/^\s*ssubscribe\s/i.test(command)) throw new Error('a session cannot listen by SSUBSCRIBE: use SUBSCRIBE');
	return null;
}

function listenToChannels(pipe: Pipe, mark: string): Listener {
	const begun = new RegExp(`1\\) "p?subscribe"\\n2\\) "${mark}"\\n3\\) \\(integer\\) \\d+\\n`);
	const heard = new RegExp(`1\\) "(?:message"|pmessage"\\n2\\) "${mark}")\\n\\d\\) "${mark}"\\n\\d\\) ""\\n`);
	return {
		begin: async () => (await pipe.until(begun)).input,
		async hear(ask) {
			await ask(`PUBLISH ${mark} ""`);
			const { input } = await pipe.until(heard);
			// Who listens to every channel hears the marks of others too.
			return input.split(/^(?=1\) ")/m).filter((message) => !MARKED.test(message)).join('');
		},
	};
}

function listenToCommands(pipe: Pipe, mark: string): Listener {
	const heard = new RegExp(`^.* (\\[\\d+ [^\\]]+\\]) "ECHO" "${mark}"\\n`, 'm');
	return {
		begin: async () => `${(await pipe.until(/OK\n/)).input}OK\n`,
		async hear(ask) {
			await ask(`ECHO ${mark}`);
			const { input, 1: asker = '' } = await pipe.until(heard);
			return input.split(/(?<=\n)/).filter((line) => !line.includes(asker)).join('');
		},
	};
}
