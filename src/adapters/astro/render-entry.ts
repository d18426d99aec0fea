import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { getEntry, render } from 'astro:content';
import { loadRenderers } from 'astro:container';
import type { Entry } from '../../model/entries/types.ts';
import type { Garden } from '../../model/garden/types.ts';
import { renderOnce } from '../cache/render-once.ts';
import { placePictures } from './pictures.ts';

const folders = { topic: 'topics', article: 'articles', project: 'projects', page: 'pages' } as const;

/** A Markdown body as HTML with its pictures in place. */
export async function renderMarkdown(garden: Garden, entry: Entry): Promise<string> {
	return placePictures(await (await renderOnce(garden, entry)).text());
}

/** A hash of a Markdown body as HTML with its pictures in place. */
export async function renderedHash(garden: Garden, entry: Entry): Promise<string> {
	const { asked, hash } = await renderOnce(garden, entry);
	// The text names a picture by its path, the page by what is in it.
	return asked.some(({ question }) => question === 'picture') ? renderMarkdown(garden, entry) : hash;
}

/** The component of an MDX entry. */
export async function renderMdx(entry: Entry) {
	const found = await getEntry(folders[entry.kind], entry.slug);
	if (found === undefined) throw new Error(`The collection ${folders[entry.kind]} has no entry "${entry.slug}"`);
	return (await render(found)).Content;
}

let container: Promise<AstroContainer> | undefined;

/** An entry's body as HTML whatever its dialect, for feeds. */
export async function renderHtml(garden: Garden, entry: Entry): Promise<string> {
	if (entry.dialect === 'md') return renderMarkdown(garden, entry);
	container ??= loadRenderers([getContainerRenderer()]).then((renderers) => AstroContainer.create({ renderers }));
	return (await container).renderToString(await renderMdx(entry));
}
