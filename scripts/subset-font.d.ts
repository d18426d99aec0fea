declare module 'subset-font' {
	interface Options {
		readonly targetFormat: 'woff2';
		readonly variationAxes: Record<string, number | { readonly min: number; readonly max: number }>;
	}

	/** Cuts a font down to the characters of a text. */
	export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Uint8Array>;
}
