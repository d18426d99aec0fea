import type { PsqlClient } from './psql-client.ts';

/** Who waits for whom, by the names of sessions. Who waits for nobody is left out. */
export type Blockers = ReadonlyMap<string, readonly string[]>;

/**
 * Asks the server which of the sessions wait for which others.
 * Besides locks, a deferrable transaction waits for those that keep its snapshot from being safe.
 * @see https://www.postgresql.org/docs/15/functions-info.html (pg_blocking_pids, pg_safe_snapshot_blocking_pids)
 */
export async function readBlockers(control: PsqlClient, clients: readonly PsqlClient[]): Promise<Blockers> {
	const names = new Map(clients.map(({ pid, name }) => [pid, name]));
	const answer = await control.ask(`select 'blocked ' || pid || ' ' || array_to_string(pg_blocking_pids(pid) || pg_safe_snapshot_blocking_pids(pid), ' ') from unnest(array[${[...names.keys()].join(', ')}]) pid;`);
	const found = [...answer.matchAll(/blocked (\d+) ([\d ]+)/g)].map(([, pid, holders = '']) => {
		const known = holders.trim().split(' ').flatMap((holder) => names.get(Number(holder)) ?? []);
		return [names.get(Number(pid)) ?? '', [...new Set(known)].sort()] as const;
	});
	return new Map(found.filter(([, holders]) => holders.length > 0));
}

/** Whether a session waits for others, and none of those on the way waits for itself: the server ends such a circle. */
export function isBlocked(name: string, blockers: Blockers): boolean {
	const reached = reach(name, blockers);
	return reached.size > 0 && ![name, ...reached].some((one) => reach(one, blockers).has(one));
}

function reach(name: string, blockers: Blockers): Set<string> {
	const seen = new Set<string>();
	const next = [...(blockers.get(name) ?? [])];
	for (let one = next.pop(); one !== undefined; one = next.pop()) {
		if (seen.has(one)) continue;
		seen.add(one);
		next.push(...(blockers.get(one) ?? []));
	}
	return seen;
}
