import type { Server } from '../../src/schema/example.ts';

/** Something to be done that uses servers. */
export interface Task {
	readonly needs: readonly Server[];
	/** Servers that nothing else may use meanwhile. */
	readonly disturbs: readonly Server[];
}

/**
 * Carries out all tasks, at most `workers` at once, in their order as far as servers allow: a task that disturbs a
 * server waits until nobody uses it, and nobody uses it until the task has ended. `run` must not throw.
 */
export async function runTasks<T extends Task>(tasks: readonly T[], workers: number, run: (task: T) => Promise<void>): Promise<void> {
	const waiting = [...tasks];
	const running = new Map<T, Promise<T>>();
	while (waiting.length > 0 || running.size > 0) {
		const next = running.size < workers ? waiting.find((task) => [...running.keys()].every((other) => fit(task, other))) : undefined;
		if (next === undefined) {
			running.delete(await Promise.race(running.values()));
			continue;
		}
		waiting.splice(waiting.indexOf(next), 1);
		running.set(next, run(next).then(() => next));
	}
}

const fit = (one: Task, other: Task): boolean => !uses(one, other.disturbs) && !uses(other, one.disturbs);

const uses = ({ needs, disturbs }: Task, servers: readonly Server[]): boolean =>
	servers.some((server) => needs.includes(server) || disturbs.includes(server));
