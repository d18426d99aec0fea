import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';
import { PICTURE } from '../../markdown/plugins/images.ts';

const pictures = import.meta.glob<{ default: ImageMetadata }>('#content/**/*.{png,jpg,jpeg,webp,avif,gif,PNG,JPG,JPEG}');

// The reading column at one and at two device pixels.
const WIDTHS = [720, 1440];

const marked = new RegExp(`<img src="${PICTURE}([^"]+)"`, 'g');

/** Puts sized and converted pictures in place of those that the renderer marked. */
export async function placePictures(html: string): Promise<string> {
	if (!html.includes(PICTURE)) return html;
	const paths = [...new Set([...html.matchAll(marked)].map(([, path = '']) => path))];
	const placed = new Map(await Promise.all(paths.map(async (path) => [path, await makePicture(path)] as const)));
	return html.replace(marked, (_, path: string) => placed.get(path) ?? '');
}

async function makePicture(path: string): Promise<string> {
	const wanted = `/${decodeURIComponent(path)}`;
	const load = Object.entries(pictures).find(([key]) => key.endsWith(wanted))?.[1];
	if (load === undefined) throw new Error(`There is no picture content${wanted}`);
	const { default: source } = await load();
	const widths = [...WIDTHS.filter((width) => width < source.width), Math.min(source.width, 1440)];
	const image = await getImage({ src: source, widths: [...new Set(widths)], sizes: '(min-width: 45rem) 45rem, 100vw', format: 'webp' });
	const { width, height } = image.attributes;
	const shown = Math.min(Number(width), 720);
	return `<img src="${image.src}" srcset="${image.srcSet.attribute}" sizes="(min-width: 45rem) 45rem, 100vw" width="${shown}" height="${Math.round((shown * Number(height)) / Number(width))}"`;
}
