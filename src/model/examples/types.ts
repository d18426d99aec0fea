import type { ExampleData } from '../../schema/example.ts';

/** A folder below examples/ with what its manifest says. */
export interface Example {
	readonly name: string;
	/** The folder's path below content/, such as examples/redis. */
	readonly folder: string;
	readonly data: ExampleData;
}

/** Examples by name. */
export type Examples = ReadonlyMap<string, Example>;
