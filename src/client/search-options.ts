/** Lets arrow keys in a combobox choose among the options of its listbox; Enter follows the chosen one. */
export function moveThrough(field: HTMLInputElement, listbox: HTMLElement): { readonly reset: () => void } {
	let chosen = -1;
	const options = () => [...listbox.querySelectorAll<HTMLAnchorElement>('[role="option"]')];

	const choose = (position: number): void => {
		const all = options();
		all[chosen]?.setAttribute('aria-selected', 'false');
		chosen = all.length === 0 ? -1 : (position + all.length) % all.length;
		const option = all[chosen];
		field.setAttribute('aria-expanded', String(all.length > 0));
		if (option === undefined) return field.removeAttribute('aria-activedescendant');
		option.setAttribute('aria-selected', 'true');
		field.setAttribute('aria-activedescendant', option.id);
		option.scrollIntoView({ block: 'nearest' });
	};

	field.addEventListener('keydown', (event) => {
		const { key, isComposing } = event;
		if (isComposing) return;
		const step = { ArrowDown: 1, ArrowUp: -1 }[key];
		const option = options()[chosen];
		if (step !== undefined) choose(chosen + step);
		else if (key === 'Enter' && option !== undefined) option.click();
		else return;
		event.preventDefault();
	});

	return {
		// The best result is chosen at once, so that Enter alone opens it.
		reset: () => {
			chosen = -1;
			choose(0);
			listbox.scrollTop = 0;
		},
	};
}
