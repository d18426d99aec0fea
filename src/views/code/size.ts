/** The size of a text in UTF-8, as readers see it: "812 bytes", "3.1 kB". */
export function sizeInWords(text: string): string {
	const bytes = new TextEncoder().encode(text).length;
	if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
	return `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`;
}

/** The size of an archive in whole kilobytes, and never none: "14 kB". */
export const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1000))} kB`;
