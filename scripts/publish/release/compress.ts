import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const [brotli, deflate] = [promisify(brotliCompress), promisify(gzip)];

const text = /\.(?:html|css|js|json|xml|txt|md|svg|opml)$/;
// One packet holds this much anyway.
const SMALL = 1000;
// Brotli's best takes twenty times as long as this for some hundredths of the size; what is loaded with every page gets it.
const [FAST, BEST] = [8, 11];

/** Endings of the compressed forms that lie beside a file. */
export const COMPRESSED = ['.gz', '.br'] as const;

/** Writes a file's compressed forms beside it, where they are worth it, and returns their paths. */
export async function compress(file: string, path: string): Promise<string[]> {
	if (!text.test(path)) return [];
	const content = await readFile(file);
	if (content.length < SMALL) return [];
	const quality = path.startsWith('_astro/') ? BEST : FAST;
	const forms = await Promise.all([
		deflate(content, { level: 9 }),
		brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
	]);
	const written = COMPRESSED.map((ending) => file + ending);
	await Promise.all(forms.map((form, index) => writeFile(written[index] ?? '', form)));
	return written;
}
