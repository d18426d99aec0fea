/** Where the report goes, and whether that place is a terminal that can be written over. */
export interface Screen {
	write(text: string): void;
	readonly isTerminal: boolean;
}

/** Counts what is proven, says how far the work is, and repeats at the end what failed. */
export class Report {
	readonly #screen: Screen;
	readonly #total: number;
	readonly #failures: string[] = [];
	readonly #running = new Set<string>();
	#passed = 0;

	constructor(total: number, screen: Screen) {
		this.#total = total;
		this.#screen = screen;
	}

	/** Says that a step has begun. */
	begin(name: string): void {
		this.#running.add(name);
		this.#showProgress();
	}

	/** Counts a step; `details` says what is wrong with it, or is null. */
	end(name: string, details: string | null, milliseconds: number, word = 'passed'): void {
		this.#running.delete(name);
		if (details === null) this.#passed++;
		else this.#failures.push(`${name}\n${details.trimEnd()}`);
		const verdict = details === null ? word : 'FAILED';
		const count = `${this.#passed + this.#failures.length}/${this.#total}`;
		this.#clear();
		this.#screen.write(`${count.padStart(9)}  ${verdict.padEnd(8)}  ${name}  ${(milliseconds / 1000).toFixed(1)} s\n`);
		this.#showProgress();
	}

	/** Prints what failed, then the closing line. @returns whether all is proven */
	close(): boolean {
		this.#clear();
		for (const failure of this.#failures) this.#screen.write(`\n${failure}\n`);
		this.#screen.write(`examples: ${this.#passed} passed, ${this.#failures.length} failed\n`);
		return this.#failures.length === 0;
	}

	#showProgress(): void {
		if (!this.#screen.isTerminal || this.#running.size === 0) return;
		this.#clear();
		this.#screen.write(`   … ${[...this.#running].join(', ')}`.slice(0, 100));
	}

	#clear(): void {
		// Back to the beginning of the line, which is then empty: the progress is not part of the log.
		if (this.#screen.isTerminal) this.#screen.write('\r\u001B[K');
	}
}
