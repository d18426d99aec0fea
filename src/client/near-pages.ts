import { nearTitles, type SearchTitle } from '../model/search/near-titles.ts';

/** On the 404 page: lists the pages whose titles are nearest to the words of the address. */
class NearPages extends HTMLElement {
	async connectedCallback(): Promise<void> {
		const base = document.documentElement.dataset['base'] ?? '/';
		const response = await fetch(`${base}search-titles.json`);
		if (!response.ok) return;
		const titles = (await response.json()) as SearchTitle[];
		const words = decodeURIComponent(location.pathname.slice(base.length)).replace(/[/_.-]+/g, ' ').replace(/^(?:topics|articles|projects|sections) /, '');
		const near = nearTitles(words, titles).slice(0, 5);
		if (near.length === 0) return;
		const list = document.createElement('ul');
		for (const { title, url } of near) {
			const link = Object.assign(document.createElement('a'), { href: url, textContent: title });
			const item = document.createElement('li');
			item.append(link);
			list.append(item);
		}
		this.prepend(Object.assign(document.createElement('p'), { textContent: 'Perhaps you are looking for:' }), list);
	}
}

customElements.define('near-pages', NearPages);
