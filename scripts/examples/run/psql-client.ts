import { randomUUID } from 'node:crypto';
import { Pipe } from './pipe.ts';

/** One psql, which is given statements and answers as on a terminal. */
export class PsqlClient {
	readonly name: string;
	/** The process of the server that serves this session. */
	readonly pid: number;
	readonly #pipe: Pipe;
	// No text of a script can look like the end of an answer.
	readonly #mark: string;

	private constructor(name: string, pipe: Pipe, pid: number, mark: string) {
		this.name = name;
		this.pid = pid;
		this.#pipe = pipe;
		this.#mark = mark;
	}

	/** Connects as `name`, which the server then shows as the application's name. */
	static async open(name: string, { cwd, env }: { cwd: string; env: Record<string, string> }): Promise<PsqlClient> {
		const psql = 'exec psql --no-psqlrc --no-password --set=VERBOSITY=verbose --pset=pager=off 2>&1';
		const pipe = new Pipe(['sh', '-c', psql], { cwd, env: { ...env, PGAPPNAME: name } });
		const mark = `end-${randomUUID()}`;
		pipe.write(`\\pset format unaligned\n\\pset tuples_only on\nselect pg_backend_pid();\n\\pset tuples_only off\n\\pset format aligned\n\\echo ${mark}\n`);
		const { input } = await pipe.until(new RegExp(`${mark}\n`));
		return new PsqlClient(name, pipe, Number(/^\d+$/m.exec(input)?.[0]), mark);
	}

	send(statement: string): void {
		this.#pipe.write(`${statement}\n\\echo ${this.#mark}\n`);
	}

	/** The answer, or null while there is none. Once psql has ended, what it printed last. */
	answer(): string | null {
		const match = this.#pipe.take(new RegExp(`${this.#mark}\n`));
		if (match !== null) return match.input;
		return this.#pipe.isOver ? this.#pipe.rest() : null;
	}

	/** Sends a statement and waits for its answer. */
	async ask(statement: string): Promise<string> {
		this.send(statement);
		return (await this.#pipe.until(new RegExp(`${this.#mark}\n`))).input;
	}

	/** Whether psql has ended by itself, as it does when it loses its connection. */
	get isOver(): boolean {
		return this.#pipe.isOver;
	}

	/** Ends psql. @returns its exit code */
	close(): Promise<number | null> {
		return this.#pipe.end();
	}
}
