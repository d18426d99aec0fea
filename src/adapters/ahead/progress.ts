const [WIDTH, LINES] = [30, 4];

/** Where progress is written: a terminal, or a log. */
export interface ProgressOutput {
	readonly isTTY?: boolean;
	readonly write: (text: string) => unknown;
}

/** Counts steps: with a bar that moves on a terminal, with a line for each quarter elsewhere. The function it gives is called at each step. */
export function countSteps(label: string, total: number, output: ProgressOutput = process.stderr): () => void {
	let [done, shown] = [0, 0];
	return () => {
		done += 1;
		const parts = Math.floor((done / total) * (output.isTTY === true ? WIDTH : LINES));
		if (parts === shown) return;
		shown = parts;
		if (output.isTTY !== true) return void output.write(`${label}: ${done} of ${total}\n`);
		output.write(`\r${label} ${'█'.repeat(parts)}${'░'.repeat(WIDTH - parts)} ${done} of ${total}${done === total ? '\n' : ''}`);
	};
}
