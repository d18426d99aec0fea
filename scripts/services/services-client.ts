import type { Server } from '../../src/schema/example.ts';

/** Servers that are up, for as long as they are needed. */
export interface Services {
	/** The version of each, as the program itself names it. */
	readonly versions: Readonly<Record<string, string>>;
	/** Makes what one run finds: a fresh database, a fresh virtual host, a Redis of its own. */
	openScope(needs: readonly Server[]): Promise<Scope>;
	/** Ends all servers. */
	stop(): Promise<void>;
}

/** What belongs to one run. */
export interface Scope {
	/** The variables by which the run finds its servers, and the PATH where their tools are. */
	readonly env: Readonly<Record<string, string>>;
	/** Removes what was made. */
	close(): Promise<void>;
}
