import { spawn, type ChildProcess } from 'node:child_process';

/** A program that is written to line by line, and whose output is read up to a mark. */
export class Pipe {
	readonly #child: ChildProcess;
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
		this.ended = new Promise((resolve, reject) => {
			this.#child.once('error', reject);
			// What it leaves in the background may hold its output open for ever: its own end counts.
			this.#child.once('exit', (code) => setImmediate(() => {
				this.#isOver = true;
				resolve(code);
				this.#wake();
			}));
		});
		// A program that ends early is noticed when its answer is read; writing to it must not end this process.
		this.#child.stdin?.on('error', () => undefined);
		this.ended.catch(() => this.#wake());
	}

	write(text: string): void {
		this.#child.stdin?.write(text);
	}

	/** What stands before the first match, which is taken off as well; null where there is none yet. */
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

	end(): Promise<number | null> {
		this.#child.stdin?.end();
		return this.ended;
	}
}
