import type { NearTitle } from '../model/search/near-titles.ts';
import { answerQuery, type SearchAnswer } from './search-answer.ts';
import { base, loadTitles, openIndex } from './search-index.ts';
import { drawNear, drawPage, element, type Manner } from './search-results.ts';
import type { Filters, FoundPage, Hit } from './search-types.ts';

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

interface Shown {
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
			const count = this.#options.pages;
			const answer = await answerQuery(await openIndex(), { query, filters, count }, loadTitles);
			if (turn === this.#turn) this.#draw(answer.hits.length > 0 ? this.#found(answer) : this.#nothing(query, filters, answer.near));
		} catch {
			if (turn === this.#turn) this.#draw(this.#failure());
		} finally {
			clearTimeout(loading);
		}
	}

	#found({ hits, pages, near }: SearchAnswer): Shown {
		const meant = near.flatMap(({ title, url }, position) => [position === 0 ? 'Did you mean ' : ' or ', link(url, title)]);
		return {
			text: hits.length === 1 ? '1 page' : `${hits.length} pages`,
			advice: meant.length === 0 ? [] : [...meant, '?'],
			results: this.#list(pages, hits.slice(pages.length)),
		};
	}

	// The pages, and in a list a button for those that follow.
	#list(pages: readonly FoundPage[], rest: readonly Hit[]): HTMLElement[] {
		const { manner, drawn } = this.#options;
		const count = this.#options.pages;
		const nodes = pages.map((page) => drawPage(page, manner));
		if (rest.length === 0 || manner === 'options') return nodes;
		const more = element('button', '', `Show ${Math.min(rest.length, count)} more of ${rest.length}`);
		const item = element('li', 'search-more', more);
		more.addEventListener('click', async () => {
			const next = this.#list(await Promise.all(rest.slice(0, count).map((hit) => hit.data())), rest.slice(count));
			item.replaceWith(...next);
			next[0]?.querySelector('a')?.focus();
			drawn();
		});
		return [...nodes, item];
	}

	#nothing(query: string, filters: Filters, near: readonly NearTitle[]): Shown {
		const filtered = Object.keys(filters).length > 0;
		const said = `Nothing found${query === '' ? '' : ` for “${query}”`}${filtered ? ' with these filters' : ''}.`;
		if (near.length > 0) return { text: `${said} Did you mean:`, results: drawNear(near, this.#options.manner) };
		const way = filtered ? 'Fewer filters may find more. ' : 'Fewer or other words may find more. ';
		return { text: said, advice: [way, linkToIndex('The index'), ' lists every page and every term.'] };
	}

	#failure(): Shown {
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

	#draw({ text, results = [], advice = [] }: Shown): void {
		this.#parts.results.replaceChildren(...results);
		this.#parts.advice.replaceChildren(...advice);
		this.#parts.hints.hidden = text !== '';
		this.#say(text);
		this.#options.drawn();
	}
}

const link = (href: string, text: string): HTMLElement => Object.assign(element('a', '', text), { href });
const linkToIndex = (text: string) => link(`${base()}index/`, text);
