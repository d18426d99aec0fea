import type { Garden } from '../../model/garden/types.ts';
import type { ReadAhead } from '../content/load-garden.ts';
import { countSteps } from './progress.ts';
import { startWorkers, type Workers } from './workers.ts';

// Fewer texts are made sooner than workers have started.
const FEWEST = 48;

/** Makes what is dear to make on all processors before the pages are drawn on one. */
export interface Ahead {
	/** Reads bodies, where many of them were never read. */
	readonly read: ReadAhead;
	/** Makes what pages show, where bodies had to be read. */
	readonly make: (garden: Garden) => Promise<void>;
	/** Ends the workers, where any were started. */
	readonly end: () => void;
}

/**
 * Prepares to make things ahead; nothing is started before there is enough to do.
 * @param program what makes them
 */
export function prepareAhead(program: string): Ahead {
	let workers: Workers | undefined;
	return {
		read: async (unread, bytes) => {
			if (unread < FEWEST) return;
			workers = startWorkers(bytes, program);
			await workers.run('read', countSteps('Texts read', unread));
		},
		make: async ({ addresses }) => {
			await workers?.run('make', countSteps('Pages prepared', addresses.length));
		},
		end: () => workers?.end(),
	};
}
