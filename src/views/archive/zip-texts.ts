import { strToU8, zipSync } from 'fflate';

/** Texts by their path in an archive. */
export type Texts = readonly (readonly [path: string, text: string])[];

// The first instant that a ZIP can tell, in local time, for its times have no zone: the same bytes on every machine.
const EPOCH = new Date(1980, 0, 1);

/** Texts as a ZIP, in the order given. The same texts give the same bytes. */
export function zipTexts(texts: Texts): Uint8Array<ArrayBuffer> {
	const entries = texts.map(([path, text]) => [path, strToU8(text)] as const);
	return new Uint8Array(zipSync(Object.fromEntries(entries), { mtime: EPOCH, level: 9 }));
}
