import { expect, it } from 'vitest';
import { packFiles, unpackFiles } from './archive.ts';

it('an archive gives back every file, empty ones and those with names of any script as well', () => {
	const files = [
		{ path: 'a/b.bin', content: new Uint8Array([0, 1, 255]) },
		{ path: 'empty', content: new Uint8Array() },
		{ path: 'naïve/😀.txt', content: new Uint8Array(Buffer.from('{"x":"😀"}')) },
	];
	const found = unpackFiles(packFiles(files)).map(({ path, content }) => ({ path, content: new Uint8Array(content) }));
	expect(found).toEqual(files);
	expect(unpackFiles(packFiles([]))).toEqual([]);
});
