import { join } from 'node:path';
import { readKept, writeKept } from './keep.ts';

type Lines = Map<string, Uint8Array>;

/** Small results of one kind, by their keys. */
interface Pack {
	/** What the last build has used. */
	readonly before: ReadonlyMap<string, Uint8Array>;
	/** What this build has used so far. */
	readonly used: Lines;
}

// Pages are bundled apart from what runs beside them, so a variable of this module would be one in each of them.
const PACKS = Symbol.for('garden:packs');
const shared = globalThis as { [PACKS]?: Map<string, Pack> };
const openPacks = (): Map<string, Pack> => (shared[PACKS] ??= new Map());

const fileOf = (kind: string, folder: string): string => join(folder, 'packs', kind, 'pack');

/** The pack of a kind, which is read when it is first asked for. */
export function openPack(kind: string, folder: string): Pack {
	const file = fileOf(kind, folder);
	const open = openPacks().get(file) ?? { before: readLines(readKept(file, folder)), used: new Map() };
	openPacks().set(file, open);
	return open;
}

// A pack is written again when so great a part of it is missing or no longer used.
const STALE = 1 / 20;

/**
 * Writes the packs of a folder in which more than a little has changed: what this build has used, and nothing else. What
 * is missing in one lies in a file of its own, or is made again. Of two builds at once the last one writes.
 */
export function savePacks(folder: string): void {
	for (const [file, { before, used }] of openPacks()) {
		if (!file.startsWith(join(folder, 'packs/'))) continue;
		const missing = [...used.keys()].filter((key) => !before.has(key)).length;
		const unused = before.size - (used.size - missing);
		if (Math.max(missing, unused) > STALE * used.size) writeKept(file, writeLines(used));
	}
}

// A line is a key, a tab and JSON, which holds neither tabs nor line ends.
const [TAB, NEWLINE] = [0x09, 0x0a];

function readLines(bytes: Uint8Array | null): Lines {
	const lines: Lines = new Map();
	if (bytes === null) return lines;
	for (let start = 0, end = 0; start < bytes.length; start = end + 1) {
		const tab = bytes.indexOf(TAB, start);
		end = bytes.indexOf(NEWLINE, tab);
		lines.set(Buffer.from(bytes.buffer, bytes.byteOffset + start, tab - start).toString('latin1'), bytes.subarray(tab + 1, end));
	}
	return lines;
}

function writeLines(lines: ReadonlyMap<string, Uint8Array>): Uint8Array {
	return Buffer.concat([...lines].flatMap(([key, json]) => [Buffer.from(`${key}\t`), json, Buffer.from('\n')]));
}
