const names = { system: 'Auto', light: 'Light', dark: 'Dark' } as const;
type Theme = keyof typeof names;

const order: readonly Theme[] = ['system', 'light', 'dark'];
const html = document.documentElement;
const shown = (): Theme => (html.dataset['theme'] ?? 'system') as Theme;

/** What was chosen on this device; what the page shows where storage is refused. */
function chosen(): Theme {
	try {
		const theme = localStorage.getItem('theme');
		return theme === 'light' || theme === 'dark' ? theme : 'system';
	} catch {
		return shown();
	}
}

/** A button that steps through the system's theme, light and dark, and remembers the choice on this device. */
class ThemeSwitch extends HTMLElement {
	connectedCallback(): void {
		const button = document.createElement('button');
		button.type = 'button';
		this.append(button);
		const show = (theme: Theme) => {
			if (theme === 'system') delete html.dataset['theme'];
			else html.dataset['theme'] = theme;
			button.textContent = names[theme];
			button.setAttribute('aria-label', `Colour theme: ${names[theme]}`);
		};
		show(shown());
		button.addEventListener('click', () => {
			const theme = order[(order.indexOf(shown()) + 1) % order.length] ?? 'system';
			show(theme);
			try {
				localStorage.setItem('theme', theme);
			} catch {
				// Storage may be refused: the choice then lasts as long as the page.
			}
		});
		// A page that was drawn ahead, gone back to or left open in a tab was drawn before the choice.
		const follow = () => show(chosen());
		addEventListener('storage', follow);
		addEventListener('pageshow', follow);
		document.addEventListener('prerenderingchange', follow);
	}
}

customElements.define('theme-switch', ThemeSwitch);
