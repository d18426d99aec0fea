import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { indexedPng } from './indexed-png.ts';

const picture = (width: number, height: number, colourOf: (pixel: number) => readonly number[]): Uint8Array =>
	Uint8Array.from(Array.from({ length: width * height }, (_, pixel) => [...colourOf(pixel), 255]).flat());

describe('an indexed picture', () => {
	it('has the very pixels that it was made of', async () => {
		const pixels = picture(7, 36, (pixel) => [pixel, 255 - pixel, pixel % 3]);
		const png = indexedPng(pixels, 7, 36);
		const { data, info } = await sharp(png ?? Buffer.alloc(0)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
		expect([info.width, info.height, info.channels]).toEqual([7, 36, 4]);
		expect(new Uint8Array(data)).toEqual(pixels);
	});

	it('is not made of more colours than it can hold', () => {
		expect(indexedPng(picture(257, 1, (pixel) => [pixel % 256, Math.floor(pixel / 256), 0]), 257, 1)).toBeNull();
	});
});
