import type { Garden } from '../../model/garden/types.ts';
import type { ReadAhead } from '../content/load-garden.ts';
import { countSteps } from './progress.ts';
import { startThreads, type Threads } from './threads.ts';

// Fewer texts are made sooner than threads have started.
const FEWEST = 48;

/** Makes what is dear to make on all processors before the pages are drawn on one. */
export interface Ahead {
	/** Reads bodies, where many of them were never read. */
	readonly read: ReadAhead;
	/** Makes what pages show, where bodies had to be read. */
	readonly make: (garden: Garden) => Promise<void>;
	/** Ends the threads, where any were started. */
	readonly end: () => void;
}

/** Prepares to make things ahead; nothing is started before there is enough to do. */
export function prepareAhead(): Ahead {
	let threads: Threads | undefined;
	return {
		read: async (unread, bytes) => {
			if (unread < FEWEST) return;
			threads = startThreads(bytes);
			await threads.run('read', countSteps('Texts read', unread));
		},
		make: async ({ addresses }) => {
			await threads?.run('make', countSteps('Pages prepared', addresses.length));
		},
		end: () => threads?.end(),
	};
}
