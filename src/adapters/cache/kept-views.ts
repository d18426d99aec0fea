import { showFile } from '../../markdown/code/whole-file.ts';
import { cleanForFeed } from '../../views/feeds/clean-html.ts';
import type { Card } from '../../views/page/card.ts';
import { searchableBody } from '../../views/search/searchable-body.ts';
import { keep, keepText } from './keep.ts';
import type { LazyText } from './render-kept.ts';

/** The picture of a shared page as PNG, from the disk where it was drawn before. */
export const cardKept = (card: Card): Promise<Uint8Array> =>
	// What draws takes a while to load, and most builds draw none.
	keep('cards', [JSON.stringify(card)], async () => (await import('../cards/draw-card.ts')).drawCard(card));

/** A whole file as HTML with its colours, from the disk where it was shown before. */
export const fileKept = (path: string, text: string): Promise<string> => keepText('code', [path, text], async () =>
	showFile(path, text, (await import('../../markdown/code/real-code-tools.ts')).codeTools.tokenise));

/** What the search index reads of a rendered text, from the disk where it was taken out before. */
export const searchableKept = ({ hash, text }: LazyText): Promise<string> => keepText('searchable', [hash], async () => searchableBody(await text()));

/**
 * A rendered text for feed readers, from the disk where it was cleaned before.
 * @param page the absolute address of the page that shows it
 */
export const feedTextKept = (page: string, html: string): Promise<string> => keepText('items', [page, html], () => cleanForFeed(html, page));
