// The only part of search that every page loads: it waits for a key or a click and fetches the rest.
const startSearch = (event: Event): void => {
	event.preventDefault();
	import('./search-dialog.ts')
		.then(({ openSearch }) => openSearch())
		.catch(() => location.assign(`${document.documentElement.dataset['base'] ?? '/'}search/`));
};

const isWithin = (event: Event, selector: string) => event.target instanceof Element && event.target.closest(selector) !== null;

addEventListener('keydown', (event) => {
	const { key, ctrlKey, metaKey, altKey } = event;
	const asked = ctrlKey || metaKey ? key === 'k' : key === '/';
	if (asked && !altKey && !isWithin(event, 'input, textarea, select, [contenteditable]')) startSearch(event);
});

addEventListener('click', (event) => {
	const { ctrlKey, metaKey, shiftKey, altKey } = event;
	// With one of these keys a reader asks for a new tab or window.
	if (!(ctrlKey || metaKey || shiftKey || altKey) && isWithin(event, '[data-search-open]')) startSearch(event);
});
