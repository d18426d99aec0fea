/** Lights the stations that a station needs, and those it opens, while it is pointed at or has the focus. */
class RouteHighlight extends HTMLElement {
	connectedCallback(): void {
		for (const type of ['pointerover', 'focusin']) this.addEventListener(type, ({ target }) => this.#light(target as Element));
		for (const type of ['pointerleave', 'focusout']) this.addEventListener(type, () => this.#light(null));
	}

	#light(target: Element | null): void {
		const station = target?.closest<SVGAElement>('[data-slug]');
		this.classList.toggle('lit', Boolean(station));
		const needs = station?.dataset['needs']?.split(' ') ?? [];
		const slug = station?.dataset['slug'] ?? '';
		for (const other of this.querySelectorAll<SVGAElement>('[data-slug]')) {
			other.classList.toggle('here', other.dataset['slug'] === slug);
			other.classList.toggle('needed', needs.includes(other.dataset['slug'] ?? ''));
			other.classList.toggle('opened', slug !== '' && (other.dataset['needs']?.split(' ').includes(slug) ?? false));
		}
	}
}

customElements.define('route-highlight', RouteHighlight);
