import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

// npm run fonts: cuts the two families down to what an English technical text needs. The results are committed;
// this runs again only when a family is updated. Other characters fall back to the reader's own fonts.
const range = (from: number, to: number) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
const basic = range(0x20, 0x7e);
const prose = `${basic}\u00a0\u00a7\u00a9\u00ab\u00b0\u00b1\u00b7\u00bb\u00bd\u00d7\u00e9\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u2190\u2192\u2191\u2193\u21a9\u2212\u2260\u2264\u2265`;

const fonts = [
	{ name: 'atkinson-hyperlegible-next', out: 'text', text: prose, weights: { min: 400, max: 700 } },
	{ name: 'atkinson-hyperlegible-mono', out: 'mono', text: `${basic}\u2026\u2192\u00d7`, weights: { min: 400, max: 400 } },
];

for (const { name, out, text, weights } of fonts) {
	const source = fileURLToPath(import.meta.resolve(`@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`));
	const subset = await subsetFont(await readFile(source), text, {
		targetFormat: 'woff2',
		variationAxes: { wght: weights.min === weights.max ? weights.min : weights },
	});
	await writeFile(`src/assets/fonts/${out}.woff2`, subset);
	console.log(`${out}.woff2: ${subset.length} bytes`);
}
