import { nearTitles } from '../model/search/near-titles.ts';
import { base, loadTitles, openIndex } from './search-index.ts';
import { findPages } from './search-query.ts';
import { drawNear, drawPage, element, type Manner } from './search-results.ts';
import type { Filters, Hit } from './search-types.ts';

/** The parts of a search form on the page. */
export interface SearchParts {
	readonly field: HTMLInputElement;
	readonly results: HTMLElement;
	/** A polite live region. */
	readonly status: HTMLElement;
	/** Where advice stands when there is nothing to choose from. */
	readonly advice: HTMLElement;
	/** What is shown while nothing is asked. */
	readonly hints: HTMLElement;
}

export interface SearchBoxOptions {
	readonly manner: Manner;
	/** How many pages are shown at first, and with each "more". */
	readonly pages: number;
	readonly filters: () => Filters;
	/** Called whenever the results have changed. */
	readonly drawn: () => void;
}

interface Answer {
	/** For the live region; empty where nothing was asked. */
	readonly text: string;
	readonly results?: readonly HTMLElement[];
	readonly advice?: readonly (Node | string)[];
}

const PAUSE = 120;
const PATIENCE = 250;

/** Searches while the reader types, and draws what was found and every other state. */
export class SearchBox {
	readonly #parts: SearchParts;
	readonly #options: SearchBoxOptions;
	// Only the latest question may draw its answer.
	#turn = 0;
	#timer = 0;

	constructor(parts: SearchParts, options: SearchBoxOptions) {
		this.#parts = parts;
		this.#options = options;
		parts.field.addEventListener('input', () => this.ask(PAUSE));
	}

	/** Searches for what stands in the field, after a pause in which the reader may type on. */
	ask(pause = 0): void {
		clearTimeout(this.#timer);
		const turn = (this.#turn += 1);
		this.#timer = window.setTimeout(() => void this.#answer(turn), pause);
	}

	async #answer(turn: number): Promise<void> {
		const query = this.#parts.field.value.trim();
		const filters = this.#options.filters();
		if (query === '' && Object.keys(filters).length === 0) return this.#draw({ text: '' });
		const loading = window.setTimeout(() => turn === this.#turn && this.#say('Searching …'), PATIENCE);
		try {
			const hits = await findPages(await openIndex(), query, filters);
			const answer = hits.length === 0
				? await this.#nothing(query, filters)
				: { text: hits.length === 1 ? '1 page' : `${hits.length} pages`, results: await this.#page(hits, 0) };
			if (turn === this.#turn) this.#draw(answer);
		} catch {
			if (turn === this.#turn) this.#draw(this.#failure());
		} finally {
			clearTimeout(loading);
		}
	}

	async #page(hits: readonly Hit[], from: number): Promise<HTMLElement[]> {
		const { pages, manner, drawn } = this.#options;
		const found = await Promise.all(hits.slice(from, from + pages).map((hit) => hit.data()));
		const nodes = found.map((page) => drawPage(page, manner));
		const rest = hits.length - from - pages;
		if (rest <= 0 || manner === 'options') return nodes;
		const more = element('button', '', `Show ${Math.min(rest, pages)} more of ${rest}`);
		const item = element('li', 'search-more', more);
		more.addEventListener('click', async () => {
			const next = await this.#page(hits, from + pages);
			item.replaceWith(...next);
			next[0]?.querySelector('a')?.focus();
			drawn();
		});
		return [...nodes, item];
	}

	async #nothing(query: string, filters: Filters): Promise<Answer> {
		const near = query === '' ? [] : nearTitles(query, await loadTitles());
		const filtered = Object.keys(filters).length > 0;
		const said = `Nothing found${query === '' ? '' : ` for “${query}”`}${filtered ? ' with these filters' : ''}.`;
		if (near.length > 0) return { text: `${said} Did you mean:`, results: drawNear(near, this.#options.manner) };
		const way = filtered ? 'Fewer filters may find more. ' : 'Fewer or other words may find more. ';
		return { text: said, advice: [way, linkToIndex('The index'), ' lists every page and every term.'] };
	}

	#failure(): Answer {
		const again = element('button', '', 'Try again');
		again.addEventListener('click', () => this.ask());
		return {
			text: 'The search index could not be loaded.',
			advice: ['The connection may be lost. ', again, ' or look it up in ', linkToIndex('the index'), ', which needs no search.'],
		};
	}

	#say(text: string): void {
		this.#parts.status.textContent = text;
	}

	#draw({ text, results = [], advice = [] }: Answer): void {
		this.#parts.results.replaceChildren(...results);
		this.#parts.advice.replaceChildren(...advice);
		this.#parts.hints.hidden = text !== '';
		this.#say(text);
		this.#options.drawn();
	}
}

const linkToIndex = (text: string): HTMLElement => Object.assign(element('a', '', text), { href: `${base()}index/` });
