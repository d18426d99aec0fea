import type { ElementContent } from 'hast';
import type { BlockOrigin } from '../../model/code/block-origin.ts';
import type { DocumentContext } from './context.ts';
import { h } from './element.ts';

/** The class of what a caption says of a file and its proof: it is about the page, and no part of its text. */
export const PROVENANCE = 'provenance';

/** The end of a caption: an output says what printed it and leads to the whole of it, code leads to its file. */
export function showProvenance({ url, how, replacements }: BlockOrigin, title: string, href: DocumentContext['href']): ElementContent[] {
	const attributes = { className: [PROVENANCE], ...(url === null ? {} : { href: href(url) }) };
	const link = (...children: (ElementContent | string)[]) => h(url === null ? 'span' : 'a', attributes, ...children);
	const lead = how !== null ? [link(h('code', {}, how))] : url !== null ? [link('whole file', h('span', { className: ['visually-hidden'] }, ` of ${title}`))] : [];
	if (replacements.length === 0) return lead;
	const notes = replacements.map(({ shown, why }) => h('li', {}, shown === '' ? 'left out' : h('code', {}, shown), `: ${why}`));
	const summary = notes.length === 1 ? '1 value varies' : `${notes.length} values vary`;
	return [...lead, h('details', { className: [PROVENANCE] }, h('summary', {}, summary), h('ul', {}, ...notes))];
}
