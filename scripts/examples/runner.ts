import { SERVERS, type Run, type Server } from '../../src/schema/example.ts';
import type { Services } from '../services/services-client.ts';
import { carryOut } from './run/carry-out.ts';
import type { Outcome } from './run/run-command.ts';

// Long enough for a run that first compiles the standard library in another configuration.
const LIMIT_MS = 5 * 60_000;

/** What every run of an invocation shares. */
export interface Surroundings {
	/** The servers that were started, or null where nothing needs one. */
	readonly services: Services | null;
	/** Variables that say where Go keeps its caches. */
	readonly goEnv: Readonly<Record<string, string>>;
	readonly signal: AbortSignal;
}

/** Runs what belongs to one example or kit. */
export interface Runner {
	/** Runs a command that needs no server, such as a compiler. */
	run(command: readonly string[], folder: string): Promise<Outcome>;
	/** Carries out a run against the servers that it needs, each as good as new. */
	runWithServers(run: Run, folder: string): Promise<Outcome>;
}

/** A run that is no more than a command. */
export const plainRun = (command: readonly string[]): Run =>
	({ name: 'command', command: [...command], start: [], files: [], env: {}, exit: 0, normalise: [] });

/** The servers that have to be started for runs with these needs; the others are started beside each run, or by it. */
export function sharedServers(needs: readonly Server[]): Server[] {
	return isIsolated(needs) ? [] : SERVERS.filter((server) => needs.includes(server) && server !== 'nginx' && server !== 'prometheus');
}

// Servers that every run has for itself, within its own network namespace.
const OWN = ['redis', 'nginx', 'prometheus'] as const;

/** A server that every run has for itself. */
export type OwnServer = (typeof OWN)[number];

/** Whether every run has a server of this kind for itself. */
export const isOwn = (server: Server): server is OwnServer => (OWN as readonly Server[]).includes(server);

const isIsolated = (needs: readonly Server[]): boolean =>
	needs.every((server) => isOwn(server) && !(server === 'redis' && process.env['REDIS_URL'] !== undefined));

/** Makes the runner of an example or kit with these needs. */
export function makeRunner(needs: readonly Server[], { services, goEnv, signal }: Surroundings): Runner {
	const common = { limitMs: LIMIT_MS, signal };
	return {
		run: (command, folder) => carryOut({ ...common, folder, run: plainRun(command), env: { ...goEnv }, isolate: false, redis: false }),
		async runWithServers(run, folder) {
			const isolate = isIsolated(needs);
			if (isolate) return carryOut({ ...common, folder, run, env: { ...goEnv }, isolate, redis: needs.includes('redis') });
			if (services === null) throw new Error(`no servers were started, but ${folder} needs ${needs.join(', ')}`);
			const scope = await services.openScope(sharedServers(needs));
			try {
				return await carryOut({ ...common, folder, run, env: { ...goEnv, ...scope.env }, isolate, redis: false });
			} finally {
				await scope.close();
			}
		},
	};
}
