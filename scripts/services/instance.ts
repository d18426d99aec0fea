import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Described } from './control.ts';
import type { ServerKind, Site } from './server-kind.ts';
import { ServerProcess } from './server-process.ts';
import { makeSite, type Terms } from './site.ts';
import { waitUntil } from './wait-until.ts';

const LOG_LINES = 15;

/** A server under the supervisor's care. */
export class Instance {
	readonly #id: string;
	readonly #kind: ServerKind;
	readonly #terms: Terms;
	readonly #removal = new AbortController();
	#site: Site | null = null;
	#process: ServerProcess | null = null;
	#version = '';
	#work: Promise<void>;

	/** Begins to set up and start a server. */
	constructor(id: string, kind: ServerKind, terms: Terms) {
		this.#id = id;
		this.#kind = kind;
		this.#terms = terms;
		this.#work = this.#start();
	}

	/** Waits until the server answers. @throws Error with the end of its log. */
	async settle(): Promise<void> {
		await this.#work;
	}

	/** Ends the server in its own orderly way, and starts it again with its data on its ports. */
	async restart(): Promise<void> {
		// Whoever asked for the work before has its error.
		this.#work = this.#work.catch(() => null).then(async () => {
			await this.#process?.end('SIGTERM');
			if (this.#site !== null) await this.#launch(this.#site);
		});
		await this.#work;
	}

	/** Ends the server at once, even while it starts, and removes its folder. */
	async remove(): Promise<void> {
		this.#removal.abort();
		await this.#process?.end('SIGKILL');
		// Whoever asked for the start or restart has its error. A process that was started meanwhile goes too.
		await this.#work.catch(() => null);
		await this.#process?.end('SIGKILL');
		await rm(join(this.#terms.folder, this.#id), { recursive: true, force: true, maxRetries: 5 });
	}

	/** Whether its process runs. */
	get isUp(): boolean {
		return this.#process !== null && !this.#process.hasEnded;
	}

	/** Says how the server is found, and whether it runs. */
	describe(): Described {
		return {
			id: this.#id,
			version: this.#version,
			pid: this.#process?.pid ?? null,
			variables: this.#site === null ? {} : this.#kind.variables(this.#site),
		};
	}

	async #start(): Promise<void> {
		this.#site = await makeSite(this.#id, this.#kind, this.#terms, this.#removal.signal);
		await this.#kind.prepare(this.#site);
		await this.#launch(this.#site);
		this.#version = await this.#kind.version(this.#site);
	}

	async #launch(site: Site): Promise<void> {
		const command = await this.#kind.launch(site);
		this.#removal.signal.throwIfAborted();
		const started = new ServerProcess(command, site, this.#terms);
		this.#process = started;
		await Promise.race([started.failure(), waitUntil(`an answer of ${this.#id}`, async () => {
			if (started.hasEnded) throw new Error(`${this.#id} ended while it started\n${await endOfLog(site)}`);
			// While it starts, refusing connections is what a server does.
			return this.#kind.answers(site).catch(() => false);
		})]);
	}
}

async function endOfLog({ folder }: Site): Promise<string> {
	const log = await readFile(join(folder, 'log'), 'utf8');
	return log.trimEnd().split('\n').slice(-LOG_LINES).join('\n');
}
