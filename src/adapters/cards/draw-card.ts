import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { indexedPng } from './indexed-png.ts';
import { oklchToHex } from './oklch.ts';
import type { Card } from '../../views/page/card.ts';

const WIDTH = 1200;
const HEIGHT = 630;

// The line colours of styles/tokens.css in the light theme: neighbours are 140 degrees apart.
const hue = (line: number): number => (15 + (line - 1) * 140) % 360;
const colour = ({ line }: Card): string => (line === null ? oklchToHex(0.49, 0.17, 30) : oklchToHex(0.53, 0.125, hue(line)));

const file = (name: string) => readFile(fileURLToPath(import.meta.resolve(`@fontsource/atkinson-hyperlegible-next/files/${name}.woff`)));
const fonts = Promise.all(
	([400, 700] as const).map(async (weight) => ({
		name: 'Atkinson', weight, style: 'normal' as const, data: await file(`atkinson-hyperlegible-next-latin-${weight}-normal`),
	})),
);

type Node = { type: string; props: { style: Record<string, unknown>; children?: unknown } };
const box = (style: Record<string, unknown>, children?: unknown): Node => ({
	type: 'div',
	props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, ...(children === undefined ? {} : { children }) },
});

/** Draws the picture that is shown where a page is shared: its title as a station on its line. PNG, 1200 by 630. */
export async function drawCard(card: Card): Promise<Uint8Array> {
	const size = card.title.length > 48 ? 60 : card.title.length > 26 ? 76 : 96;
	const station = box({ position: 'absolute', left: 80, top: 370, width: 76, height: 76, borderRadius: 38, border: '14px solid #221e17', background: '#faf8f3' });
	const tree = box({ width: WIDTH, height: HEIGHT, flexDirection: 'column', position: 'relative', background: '#faf8f3', color: '#221e17', padding: 80, fontFamily: 'Atkinson' }, [
		box({ position: 'absolute', left: 0, top: 394, width: WIDTH, height: 28, background: colour(card) }),
		station,
		box({ fontSize: 32, color: '#5b554b' }, card.kind),
		box({ fontSize: size, fontWeight: 700, letterSpacing: -2, lineHeight: 1.08, marginTop: 16, maxWidth: 1040, maxHeight: 210, overflow: 'hidden' }, card.title),
		box({ position: 'absolute', left: 80, right: 80, bottom: 64, justifyContent: 'space-between', fontSize: 32 }, [
			box({ fontWeight: 700 }, card.site),
			box({ color: '#5b554b' }, card.facts),
		]),
	]);
	const svg = await satori(tree as Parameters<typeof satori>[0], { width: WIDTH, height: HEIGHT, fonts: await fonts });
	// What the last picture was drawn into is given back between two turns of the event loop, and not before.
	await setImmediate();
	// Satori has made paths of all letters; looking for the machine's fonts would take longer than the rest of the drawing.
	const picture = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
	return indexedPng(picture.pixels, WIDTH, HEIGHT) ?? picture.asPng();
}
