import type { Task } from './schedule.ts';
import type { Runner } from './runner.ts';

/** One thing that is proven: what it is called below its job, and how. `prove` says what is wrong, or null. */
export interface Step {
	readonly name: string;
	prove(runner: Runner): Promise<string | null>;
}

/** All that is proven about one folder of examples, or one project. */
export interface Job extends Task {
	readonly name: string;
	/** The folder whose files are proven, and listed once they are; null for what belongs to no folder. */
	readonly folder: string | null;
	readonly steps: readonly Step[];
}
