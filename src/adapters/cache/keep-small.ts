import { basename } from 'node:path';
import { keptFile, keptFolder, readKept, writeKept } from './keep.ts';
import { openPack } from './packs.ts';

/** A kind of small results, of which every build needs those of all texts. */
export interface SmallKind {
	readonly name: string;
	/** Whether each new one has a file of its own, where other processes find it at once. */
	readonly files: boolean;
}

const fromJson = (bytes: Uint8Array): unknown => JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'));

/** Bytes in memory of their own. Node cuts small buffers from one of 64 KiB, all of which stays while one of them does. */
const apart = (bytes: Uint8Array | null): Uint8Array | null => (bytes === null ? null : new Uint8Array(bytes));

/** A small result that was kept; null where none was. They lie in packs, since thousands of files take long to open. */
export function findSmall<Value>({ name, files }: SmallKind, parts: readonly string[], folder = keptFolder): Value | null {
	const file = keptFile(name, parts, folder);
	const { before, used } = openPack(name, folder);
	const key = basename(file);
	const bytes = used.get(key) ?? before.get(key) ?? (files ? apart(readKept(file, folder)) : null);
	if (bytes === null) return null;
	used.set(key, bytes);
	return fromJson(bytes) as Value;
}

/** Keeps a small result. */
export function keepSmall({ name, files }: SmallKind, parts: readonly string[], value: unknown, folder = keptFolder): void {
	const file = keptFile(name, parts, folder);
	const bytes = new TextEncoder().encode(JSON.stringify(value));
	openPack(name, folder).used.set(basename(file), bytes);
	if (files) writeKept(file, bytes);
}
