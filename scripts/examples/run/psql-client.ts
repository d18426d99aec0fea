import { Pipe } from './pipe.ts';

const MARK = /^\u0001\n/m;

/** One psql, which is given statements and answers as on a terminal. */
export class PsqlClient {
	readonly name: string;
	/** The process of the server that serves this session. */
	readonly pid: number;
	readonly #pipe: Pipe;

	private constructor(name: string, pipe: Pipe, pid: number) {
		this.name = name;
		this.pid = pid;
		this.#pipe = pipe;
	}

	static async open(name: string, options: { cwd: string; env: Record<string, string> }): Promise<PsqlClient> {
		// Line by line, so that results and messages stand in their order.
		const psql = 'exec stdbuf -oL psql --no-psqlrc --no-password --set=VERBOSITY=verbose --pset=pager=off 2>&1';
		const pipe = new Pipe(['sh', '-c', psql], options);
		pipe.write('\\pset format unaligned\n\\pset tuples_only on\nselect pg_backend_pid();\n\\pset tuples_only off\n\\pset format aligned\n\\echo \u0001\n');
		const { input } = await pipe.until(MARK);
		return new PsqlClient(name, pipe, Number(/^\d+$/m.exec(input)?.[0]));
	}

	send(statement: string): void {
		this.#pipe.write(`${statement}\n\\echo \u0001\n`);
	}

	/** The answer, or null while there is none. @throws Error where psql has ended */
	answer(): string | null {
		const match = this.#pipe.take(MARK);
		if (match === null && this.#pipe.isOver) throw new Error(`psql ended\n${this.#pipe.rest()}`);
		return match === null ? null : match.input;
	}

	/** Sends a statement and waits for its answer. */
	async ask(statement: string): Promise<string> {
		this.send(statement);
		return (await this.#pipe.until(MARK)).input;
	}

	async close(): Promise<void> {
		await this.#pipe.end();
	}
}
