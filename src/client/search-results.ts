import type { NearTitle } from '../model/search/near-titles.ts';
import { isMarked, markedText } from './search-marks.ts';
import type { FoundPage, FoundPart } from './search-types.ts';

/** How results are offered: chosen with the arrow keys from a field, or as links in a list. */
export type Manner = 'options' | 'links';

// More headings of one page would hide the next page.
const PARTS = 3;

/** A page that was found, with the headings below which the words stand. */
export function drawPage(page: FoundPage, manner: Manner): HTMLElement {
	const parts = page.sub_results.filter(({ url }) => url.includes('#'));
	const own = page.sub_results.find(({ url }) => !url.includes('#'))?.excerpt ?? (parts.length > 0 ? '' : page.excerpt);
	const text = isMarked(own) ? markedText(own) : [page.meta.summary ?? ''];
	const links = [
		link(page.url, manner, mark(page), element('strong', '', page.meta.title), element('small', '', facts(page)), element('span', 'search-text', ...text)),
		...bestParts(parts).map((part) => drawPart(part, manner)),
	];
	const group = element(manner === 'options' ? 'div' : 'li', `search-found ${page.filters['line']?.[0] ?? ''}`, ...links);
	if (manner === 'options') {
		group.setAttribute('role', 'group');
		group.setAttribute('aria-label', page.meta.title);
	}
	return group;
}

// The best headings, in the order of the page.
function bestParts(parts: readonly FoundPart[]): FoundPart[] {
	const weight = (part: FoundPart) => part.weighted_locations.reduce((sum, { balanced_score: score }) => sum + score, 0);
	const best = new Set([...parts].sort((a, b) => weight(b) - weight(a)).slice(0, PARTS));
	return parts.filter((part) => best.has(part));
}

function drawPart({ url, title, excerpt }: FoundPart, manner: Manner): HTMLElement {
	const part = link(url, manner, element('b', '', title), element('span', 'search-text', ...markedText(excerpt)));
	part.classList.add('search-part');
	return part;
}

/** Pages whose names are near a misspelt query. */
export function drawNear(near: readonly NearTitle[], manner: Manner): HTMLElement[] {
	return near.map(({ url, title, term }) => {
		const words = [element('strong', '', title), ...(term === null ? [] : [element('small', '', term)])];
		return element(manner === 'options' ? 'div' : 'li', 'search-found', link(url, manner, ...words));
	});
}

const kinds: Readonly<Record<string, string>> = { topic: 'Topic', section: 'Section', article: 'Article', project: 'Project' };

function facts({ filters }: FoundPage): string {
	const kind = filters['kind']?.[0] ?? '';
	const sections = kind === 'section' ? [] : (filters['section'] ?? []);
	return [kinds[kind] ?? 'Page', ...sections, ...(filters['state'] ?? [])].join(' · ');
}

// The same station as everywhere; the words beside it say its state as well.
function mark({ filters }: FoundPage): HTMLElement {
	const [kind = '', state = ''] = [filters['kind']?.[0], filters['state']?.[0]?.replace(' ', '-')];
	const station = element('i', kind === 'topic' ? `station-mark ${state}` : `search-mark ${kind}`);
	station.setAttribute('aria-hidden', 'true');
	return station;
}

let count = 0;

function link(href: string, manner: Manner, ...children: (Node | string)[]): HTMLAnchorElement {
	const made = Object.assign(document.createElement('a'), { href, className: 'search-link-to' });
	made.append(...children);
	if (manner === 'options') {
		made.id = `search-option-${(count += 1)}`;
		made.tabIndex = -1;
		made.setAttribute('role', 'option');
		made.setAttribute('aria-selected', 'false');
	}
	return made;
}

/** An element with a class and text or elements in it. */
export function element(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
	const made = document.createElement(tag);
	if (className !== '') made.className = className.trim();
	made.append(...children);
	return made;
}
