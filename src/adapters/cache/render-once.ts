import { documentContext } from '../../markdown/document-context.ts';
import type { Entry } from '../../model/entries/types.ts';
import type { Garden } from '../../model/garden/types.ts';
import { renderKept, type KeptText } from './render-kept.ts';

type Rendered = WeakMap<Garden, Map<string, Promise<KeptText>>>;

// Pages are bundled apart from what runs beside Astro, so a variable of this module would be one in each of them.
const RENDERED = Symbol.for('garden:rendered');
const shared = globalThis as { [RENDERED]?: Rendered };

/** A Markdown body as HTML, once a garden: pages, feeds and search show the same text. */
export function renderOnce(garden: Garden, entry: Entry): Promise<KeptText> {
	const all: Rendered = (shared[RENDERED] ??= new WeakMap());
	const texts = all.get(garden) ?? new Map<string, Promise<KeptText>>();
	all.set(garden, texts);
	const html = texts.get(entry.path) ?? renderKept(entry.body, documentContext(garden, entry.path));
	texts.set(entry.path, html);
	return html;
}
