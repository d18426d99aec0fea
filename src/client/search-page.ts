import { SearchBox } from './search-box.ts';
import { part } from './search-part.ts';
import type { Filters } from './search-types.ts';

const names = ['kind', 'section', 'state'] as const;

/** Brings the search page to life: reads the question from the address, answers it, and keeps the address up to date. */
function startSearchPage(page: HTMLElement): void {
	const form = part<HTMLFormElement>(page, 'form');
	const field = part<HTMLInputElement>(page, 'input[name="q"]');
	const asked = new URLSearchParams(location.search);
	const choices = [...form.querySelectorAll('select')];
	field.value = asked.get('q') ?? '';
	for (const choice of choices) {
		const value = asked.get(choice.name) ?? '';
		choice.value = [...choice.options].some((option) => option.value === value) ? value : '';
	}
	const filters = (): Filters => Object.fromEntries(choices
		.filter(({ name, value }) => value !== '' && names.some((known) => known === name))
		.map(({ name, value }) => [name, value]));
	const address = () => {
		const parts = new URLSearchParams({ ...(field.value.trim() === '' ? {} : { q: field.value.trim() }), ...filters() });
		return parts.size === 0 ? location.pathname : `${location.pathname}?${parts}`;
	};

	const box = new SearchBox(
		{
			field,
			results: part(page, '[data-search-results]'),
			status: part(page, '[role="status"]'),
			advice: part(page, '[data-search-advice]'),
			hints: part(page, '[data-search-hints]'),
		},
		{ manner: 'links', pages: 10, filters, drawn: () => history.replaceState(history.state, '', address()) },
	);
	form.addEventListener('change', ({ target }) => target !== field && box.ask());
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		box.ask();
	});
	box.ask();
}

for (const page of document.querySelectorAll<HTMLElement>('.search-page')) startSearchPage(page);
