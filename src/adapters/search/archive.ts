import type { SearchFile } from './index-search.ts';

// Four bytes say how long the list of files is that follows: path and length of each, as JSON. Their bytes come behind it.
const LENGTH_BYTES = 4;

/** Files as one. */
export function packFiles(files: readonly SearchFile[]): Uint8Array {
	const list = Buffer.from(JSON.stringify(files.map(({ path, content }) => [path, content.length])));
	const length = Buffer.alloc(LENGTH_BYTES);
	length.writeUInt32LE(list.length);
	return Buffer.concat([length, list, ...files.map(({ content }) => content)]);
}

/** The files of an archive; no byte of them is copied. */
export function unpackFiles(archive: Uint8Array): SearchFile[] {
	const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.length);
	let start = LENGTH_BYTES + bytes.readUInt32LE();
	const list = JSON.parse(bytes.toString('utf8', LENGTH_BYTES, start)) as readonly (readonly [string, number])[];
	return list.map(([path, length]) => ({ path, content: archive.subarray(start, (start += length)) }));
}
