import { spawn, type ChildProcess } from 'node:child_process';

/** A program that is written to line by line, and whose output is read up to a mark. */
export class Pipe {
	readonly #child: ChildProcess;
	/** Its exit code, once all that it printed is here; null where a signal ended it. */
	readonly ended: Promise<number | null>;
	#buffer = '';
	#wake: () => void = () => undefined;
	#isOver = false;

	/** Starts a program whose stderr has already been joined to its stdout. */
	constructor(command: readonly string[], options: { cwd: string; env: Record<string, string> }) {
		const [program = '', ...args] = command;
		this.#child = spawn(program, args, { ...options, stdio: ['pipe', 'pipe', 'inherit'] });
		this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => {
			this.#buffer += text;
			this.#wake();
		});
		this.ended = new Promise((resolve) => {
			this.#child.once('error', (error) => { this.#buffer += error.message; });
			this.#child.once('close', (code) => {
				this.#isOver = true;
				resolve(code);
				this.#wake();
			});
		});
		// A program that ends early is noticed when its answer is read; writing to it must not end this process.
		this.#child.stdin?.on('error', () => undefined);
	}

	write(text: string): void {
		this.#child.stdin?.write(text);
	}

	/** The first match, which is taken off with what stands before it (the match's input); null where there is none yet. */
	take(mark: RegExp): RegExpExecArray | null {
		const match = mark.exec(this.#buffer);
		if (match === null) return null;
		match.input = this.#buffer.slice(0, match.index);
		this.#buffer = this.#buffer.slice(match.index + match[0].length);
		return match;
	}

	/** Waits until the mark comes, and gives what stands before it as the match's input. */
	async until(mark: RegExp): Promise<RegExpExecArray> {
		for (;;) {
			const match = this.take(mark);
			if (match !== null) return match;
			if (this.#isOver) throw new Error(`the program ended before it had answered\n${this.#buffer}`);
			await new Promise<void>((resolve) => { this.#wake = resolve; });
		}
	}

	/** Everything that was printed and not yet taken. */
	rest(): string {
		const text = this.#buffer;
		this.#buffer = '';
		return text;
	}

	get isOver(): boolean {
		return this.#isOver;
	}

	/** Ends it at once. */
	stop(): void {
		this.#child.kill('SIGKILL');
	}

	/** Closes its input and waits until it has ended. */
	end(): Promise<number | null> {
		this.#child.stdin?.end();
		return this.ended;
	}
}
