// Matrices of https://bottosson.github.io/posts/oklab/ (Björn Ottosson, 2020).
const encode = (linear: number): number => {
	const value = Math.min(1, Math.max(0, linear));
	return Math.round(255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055));
};

/**
 * An OKLCH colour as sRGB in hexadecimal; what lies outside sRGB is clipped.
 * @param lightness 0 to 1
 * @param chroma 0 to about 0.4
 * @param hue degrees
 */
export function oklchToHex(lightness: number, chroma: number, hue: number): string {
	const angle = (hue * Math.PI) / 180;
	const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
	const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
	const channels = [
		4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
		-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
		-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
	];
	return `#${channels.map((channel) => encode(channel).toString(16).padStart(2, '0')).join('')}`;
}
