// Runs before the page is drawn, so that a chosen theme never flashes. It stands apart because no script may be inline.
try {
	const theme = localStorage.getItem('theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
	// Storage may be refused; the system's theme is then used.
}
