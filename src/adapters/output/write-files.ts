import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

// Half of the time of a small file is the disk's, and another processor's.
const AT_ONCE = 16;

/** Files that are written while others are made. */
export interface FileWriter {
	/** Begins to write a file and the folders above it; waits where many are under way. */
	readonly write: (file: string, bytes: Uint8Array) => Promise<void>;
	/** Waits until all files are written. */
	readonly done: () => Promise<void>;
}

/** Writes files, several at once. What could not be written is thrown by the next call. */
export function writeFiles(): FileWriter {
	const [folders, underWay] = [new Map<string, Promise<unknown>>(), new Set<Promise<void>>()];
	const failures: unknown[] = [];
	const throwFirst = (): void => {
		if (failures.length > 0) throw failures[0];
	};
	const put = async (file: string, bytes: Uint8Array): Promise<void> => {
		const folder = dirname(file);
		const made = folders.get(folder) ?? mkdir(folder, { recursive: true });
		folders.set(folder, made);
		await made;
		await writeFile(file, bytes);
	};
	return {
		write: async (file, bytes) => {
			const task = put(file, bytes).catch((error: unknown) => void failures.push(error)).finally(() => underWay.delete(task));
			underWay.add(task);
			if (underWay.size >= AT_ONCE) await Promise.race(underWay);
			throwFirst();
		},
		done: async () => {
			await Promise.all(underWay);
			throwFirst();
		},
	};
}
