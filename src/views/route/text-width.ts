/** Advances of Atkinson Hyperlegible Next at weight 700, its widest here, in hundredths of an em. */
const advances: readonly (readonly [number, string])[] = [
	[27, "',.:;|j"],
	[32, '!i`l '],
	[38, '()[]{}rtf-"'],
	[44, '_I/1\\'],
	[52, '*csyz'],
	[55, 'v7x~?La'],
	[58, 'Jek9<>Fhnu2^o'],
	[62, '+g3Ebdpq$5=ST48Z'],
	[66, '6PBVRY0CK'],
	[70, 'ADUXH'],
	[76, '&GNwOQ#'],
	[90, '@MmW%'],
];

const hundredths = new Map(advances.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)));

/** How wide a text is at most, in units of `size`: an estimate on the safe side, unknown letters counting as wide ones. */
export function textWidth(text: string, size: number): number {
	const sum = [...text].reduce((all, letter) => all + (hundredths.get(letter) ?? 90), 0);
	return (sum * size) / 100;
}
