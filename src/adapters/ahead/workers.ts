import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { keptCounts } from '../cache/count-kept.ts';

/** What a worker is told to do: read its bodies, or make what its pages show. */
export type Order = 'read' | 'make';

/** What a worker says: that one text is done, that all are and how many results it made, or what went wrong. */
export type Answer = { readonly kind: 'step' } | { readonly kind: 'done'; readonly made: number } | { readonly kind: 'failed'; readonly reason: string };

/** Processes that share one work, one for each processor. */
export interface Workers {
	/** Has all workers do their share of a work, and calls `step` for each text that is done. */
	readonly run: (order: Order, step: () => void) => Promise<void>;
	readonly end: () => void;
}

const MiB = 2 ** 20;

/**
 * Starts a process for each processor; a thread would leave the memory that it has used with the build. Left to itself a
 * worker lets garbage grow to gigabytes; what it needs is known: its tools, and the garden, which takes about five times
 * the bytes of its texts.
 * @param bytes of all texts
 * @param program what they run: `share.ts`, or what was bundled of it
 */
export function startWorkers(bytes: number, program: string): Workers {
	const of = availableParallelism();
	const execArgv = ['--max-semi-space-size=16', `--max-old-space-size=${200 + Math.ceil((5 * bytes) / MiB)}`];
	const workers = Array.from({ length: of }, (_, index) => fork(program, [String(index), String(of)], { execArgv }));
	return {
		run: async (order, step) => {
			await Promise.all(workers.map((worker) => runOne(worker, order, step)));
		},
		end: () => workers.forEach((worker) => worker.disconnect()),
	};
}

/** @throws Error where the worker fails, with its own words, or ends */
function runOne(worker: ChildProcess, order: Order, step: () => void): Promise<void> {
	const { promise, resolve, reject } = Promise.withResolvers<void>();
	const end = (code: number | null, signal: string | null): void => reject(new Error(`A process that prepares pages ended (${signal ?? code})`));
	const listen = (answer: Answer): void => {
		if (answer.kind === 'step') return step();
		worker.off('message', listen).off('error', reject).off('exit', end);
		if (answer.kind === 'failed') return reject(new Error(answer.reason));
		keptCounts().made += answer.made;
		resolve();
	};
	worker.on('message', listen).on('error', reject).on('exit', end);
	worker.send(order);
	return promise;
}
