// Adds a copy button to each block of code where the browser can write to the clipboard.
if (navigator.clipboard) {
	for (const figure of document.querySelectorAll<HTMLElement>('figure.code')) {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'copy';
		button.textContent = 'Copy';
		button.addEventListener('click', async () => {
			const done = await navigator.clipboard.writeText(figure.querySelector('code')?.textContent ?? '').then(() => true, () => false);
			button.textContent = done ? 'Copied' : 'Not allowed';
			setTimeout(() => (button.textContent = 'Copy'), 2000);
		});
		figure.append(button);
	}
}
