const order = ['system', 'light', 'dark'] as const;
type Theme = (typeof order)[number];

/** A button that steps through the system's theme, light and dark, and remembers the choice on this device. */
class ThemeSwitch extends HTMLElement {
	connectedCallback(): void {
		const button = document.createElement('button');
		button.type = 'button';
		this.append(button);
		const show = (theme: Theme) => {
			button.textContent = { system: 'Auto', light: 'Light', dark: 'Dark' }[theme];
			button.setAttribute('aria-label', `Colour theme: ${button.textContent}`);
		};
		let theme = (document.documentElement.dataset['theme'] ?? 'system') as Theme;
		show(theme);
		button.addEventListener('click', () => {
			theme = order[(order.indexOf(theme) + 1) % order.length] ?? 'system';
			if (theme === 'system') delete document.documentElement.dataset['theme'];
			else document.documentElement.dataset['theme'] = theme;
			show(theme);
			try {
				localStorage.setItem('theme', theme);
			} catch {
				// Storage may be refused: the choice then lasts as long as the page.
			}
		});
	}
}

customElements.define('theme-switch', ThemeSwitch);
