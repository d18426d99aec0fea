import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pipe } from './pipe.ts';
import { listenBy, type Listener } from './redis-listener.ts';

const POLL_MS = 20;

// The prompt at the end of what was printed, such as `127.0.0.1:6379(TX)> `.
const PROMPT = /(?:[\w.-]+:\d+|not connected)(?:\[\d+\])?(?:\(TX\)|\(subscribed mode\))?> $/;

/** One redis-cli, which believes to be on a terminal: only then does it show prompts and types. */
export class RedisClient {
	readonly name: string;
	/** The prompt before the next command. */
	prompt = '';
	/** What it hears, once it listens. */
	listener: Listener | null = null;
	readonly #pipe: Pipe;
	readonly #mark = `end-${randomUUID()}`;
	/** The connection's number at the server. */
	#id = 0;

	private constructor(name: string, pipe: Pipe) {
		this.name = name;
		this.#pipe = pipe;
	}

	static async open(name: string, { cwd, env }: { cwd: string; env: Record<string, string> }): Promise<RedisClient> {
		const cli = 'stty -echo -onlcr; exec redis-cli -u "$REDIS_URL"';
		const own = { TERM: 'dumb', REDISCLI_HISTFILE: '/dev/null', REDISCLI_RCFILE: '/dev/null' };
		const client = new RedisClient(name, new Pipe(['script', '--quiet', '--flush', '--return', '--command', cli, '/dev/null'], { cwd, env: { ...env, ...own } }));
		client.prompt = (await client.#pipe.until(PROMPT))[0];
		client.#id = Number(/\d+/.exec(await client.ask('CLIENT ID'))?.[0]);
		return client;
	}

	send(command: string): void {
		const listening = this.prompt.includes('(TX)') ? null : listenBy(command, this.#pipe, this.#mark);
		this.listener = listening?.listener ?? null;
		this.#pipe.write(`${listening?.command ?? command}\n`);
	}

	/** Sends a command and waits for its answer. */
	async ask(command: string): Promise<string> {
		this.#pipe.write(`${command}\n`);
		return (await this.#pipe.until(PROMPT)).input;
	}

	/** The answer to what was sent last, or null where the server says that the client is blocked. */
	async answer(control: RedisClient): Promise<string | null> {
		if (this.listener !== null) return this.listener.begin();
		for (;;) {
			const list = await control.ask(`CLIENT LIST ID ${this.#id}`);
			const match = this.#pipe.take(PROMPT);
			if (match !== null) {
				this.prompt = match[0];
				// How long a slow answer took is another number on every run.
				return match.input.replace(/^\(\d+\.\d\ds\)\n/gm, '');
			}
			if (this.#pipe.isOver) throw new Error(`redis-cli ended\n${this.#pipe.rest()}`);
			if (/ flags=\w*b/.test(list)) return null;
			await sleep(POLL_MS);
		}
	}

	/** Ends redis-cli, also where it listens: its terminal is gone. */
	close(): Promise<number | null> {
		this.#pipe.stop();
		return this.#pipe.ended;
	}
}
