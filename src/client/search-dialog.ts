import { SearchBox } from './search-box.ts';
import { openIndex } from './search-index.ts';
import { moveThrough } from './search-options.ts';
import { part } from './search-part.ts';

let ready: HTMLDialogElement | null = null;

/** Opens the search dialog, or goes to the field of the search page where the reader is there already. */
export function openSearch(): void {
	const onPage = document.querySelector<HTMLInputElement>('.search-page input[name="q"]');
	if (onPage !== null) return onPage.focus();
	ready ??= prepare(part(document, 'dialog.search-dialog'));
	if (!ready.open) ready.showModal();
	part<HTMLInputElement>(ready, 'input').select();
	// Loading while the reader types the first letters; a failure is told with the first answer.
	openIndex().catch(() => null);
}

function prepare(dialog: HTMLDialogElement): HTMLDialogElement {
	const field = part<HTMLInputElement>(dialog, 'input');
	const results = part(dialog, '[role="listbox"]');
	const all = part<HTMLAnchorElement>(dialog, '[data-search-all]');
	const address = all.href;
	const choice = moveThrough(field, results);
	const box = new SearchBox(
		{
			field,
			results,
			status: part(dialog, '[role="status"]'),
			advice: part(dialog, '[data-search-advice]'),
			hints: part(dialog, '[data-search-hints]'),
		},
		{
			manner: 'options',
			pages: 8,
			filters: () => ({}),
			drawn: () => {
				choice.reset();
				all.href = field.value.trim() === '' ? address : `${address}?q=${encodeURIComponent(field.value.trim())}`;
			},
		},
	);
	for (const example of dialog.querySelectorAll<HTMLButtonElement>('[data-search-example]')) {
		example.addEventListener('click', () => {
			field.value = example.textContent?.trim() ?? '';
			field.focus();
			box.ask();
		});
	}
	dialog.addEventListener('click', ({ target }) => {
		// A click on the dialog itself is one beside its content; a link to a heading of this very page leads on.
		if (target === dialog || (target instanceof Element && target.closest('a') !== null)) dialog.close();
	});
	part(dialog, '[data-search-close]').addEventListener('click', () => dialog.close());
	return dialog;
}
