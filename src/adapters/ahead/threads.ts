import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { keptCounts } from '../cache/count-kept.ts';

/** Which part of the work a thread does. */
export interface Share {
	readonly index: number;
	readonly of: number;
}

/** What a thread is told to do: read its bodies, make what its pages show, or end. */
export type Order = 'read' | 'make' | 'end';

/** What a thread says: that one text is done, that all are and how many results it made, or what went wrong. */
export type Answer = { readonly kind: 'step' } | { readonly kind: 'done'; readonly made: number } | { readonly kind: 'failed'; readonly reason: string };

/** Threads that share one work, one for each processor. */
export interface Threads {
	/** Has all threads do their share of a work, and calls `step` for each text that is done. */
	readonly run: (order: Exclude<Order, 'end'>, step: () => void) => Promise<void>;
	readonly end: () => void;
}

const MiB = 2 ** 20;

/**
 * Starts a thread for each processor. Left to itself a thread lets garbage grow to gigabytes; what it needs is known: its
 * tools, and the garden, which takes about five times the bytes of its texts.
 * @param bytes of all texts
 */
export function startThreads(bytes: number): Threads {
	const of = availableParallelism();
	const resourceLimits = { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 256 + Math.ceil((5 * bytes) / MiB) };
	const workers = Array.from({ length: of }, (_, index) => new Worker(new URL('./share.ts', import.meta.url), { workerData: { index, of } satisfies Share, resourceLimits }));
	return {
		run: async (order, step) => {
			await Promise.all(workers.map((worker) => runOne(worker, order, step)));
		},
		end: () => workers.forEach((worker) => worker.postMessage('end' satisfies Order)),
	};
}

/** @throws Error where the thread fails, with its own words */
function runOne(worker: Worker, order: Order, step: () => void): Promise<void> {
	const { promise, resolve, reject } = Promise.withResolvers<void>();
	const listen = (answer: Answer): void => {
		if (answer.kind === 'step') return step();
		worker.off('message', listen).off('error', reject);
		if (answer.kind === 'failed') return reject(new Error(answer.reason));
		keptCounts().made += answer.made;
		resolve();
	};
	worker.on('message', listen).on('error', reject);
	worker.postMessage(order);
	return promise;
}
