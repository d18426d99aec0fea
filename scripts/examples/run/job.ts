import type { Run } from '../../../src/schema/example.ts';

/** What runs inside the namespace is told by this, in a file. */
export interface InsideJob {
	readonly folder: string;
	readonly run: Run;
	readonly env: Record<string, string>;
	/** Whether a Redis of its own stands beside the run. */
	readonly redis: boolean;
	/** A fresh folder for temporary files. */
	readonly temporary: string;
	/** A fresh home of the shell. */
	readonly home: string;
	/** The file that takes the transcript. */
	readonly output: string;
	/** The file that takes how it ended. */
	readonly result: string;
	/** Whether the network is the run's own, so that its loopback still has to be brought up. */
	readonly isolate: boolean;
}

/** How the run ended: its exit code, or why it could not be carried out. */
export type InsideResult = { readonly exit: number | null } | { readonly error: string };
