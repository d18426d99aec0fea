import { expect, it } from 'vitest';
import { oklchToHex } from './oklch.ts';

it('gives the colours that browsers give', () => {
	expect(oklchToHex(1, 0, 0)).toBe('#ffffff');
	expect(oklchToHex(0, 0, 0)).toBe('#000000');
	expect(oklchToHex(0.627955, 0.257683, 29.2339)).toBe('#ff0000');
	expect(oklchToHex(0.452014, 0.313214, 264.052)).toBe('#0000ff');
});
