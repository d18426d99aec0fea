interface Preview {
	readonly title: string;
	readonly kind: string;
	readonly summary: string;
	readonly facts: string;
}

// Previews are made with the site and asked for on hover or focus; a page loads none of them by itself.
const root = document.documentElement.dataset['base'] ?? '/';
const seen = new Map<string, Promise<Preview | null>>();
const card = document.createElement('div');
card.className = 'preview';
card.id = 'link-preview';
card.setAttribute('role', 'tooltip');
card.hidden = true;

async function load(path: string): Promise<Preview | null> {
	const response = await fetch(`${root}previews/${path.slice(root.length).replace(/\/$/, '')}.json`);
	return response.ok ? response.json() : null;
}

const part = (tag: string, text: string) => Object.assign(document.createElement(tag), { textContent: text });

let current: HTMLAnchorElement | null = null;

async function show(link: HTMLAnchorElement): Promise<void> {
	current = link;
	const { pathname } = new URL(link.href);
	const known = seen.get(pathname) ?? load(pathname).catch(() => null);
	seen.set(pathname, known);
	const preview = await known;
	if (preview === null || current !== link) return;
	card.replaceChildren(part('p', preview.kind), part('strong', preview.title), part('p', preview.summary), part('p', preview.facts));
	card.hidden = false;
	link.setAttribute('aria-describedby', card.id);
	const { left, bottom, top } = link.getBoundingClientRect();
	const below = bottom + card.offsetHeight + 8 < innerHeight;
	card.style.left = `${Math.max(8, Math.min(left, innerWidth - card.offsetWidth - 8)) + scrollX}px`;
	card.style.top = `${(below ? bottom + 6 : top - card.offsetHeight - 6) + scrollY}px`;
}

function hide(): void {
	current?.removeAttribute('aria-describedby');
	current = null;
	card.hidden = true;
}

const linkOf = ({ target }: Event): HTMLAnchorElement | null => {
	const link = target instanceof Element ? target.closest<HTMLAnchorElement>('.prose a[href]') : null;
	const inside = link?.origin === location.origin && /\/(?:topics|articles|projects|sections)\/[^/]+\/$/.test(link.pathname);
	return link && inside && link.pathname !== location.pathname ? link : null;
};

if (document.querySelector('.prose')) {
	document.body.append(card);
	for (const type of ['pointerover', 'focusin']) {
		document.addEventListener(type, (event) => {
			const link = linkOf(event);
			if (link && link !== current) void show(link);
			else if (!link && !card.contains(event.target as Node)) hide();
		});
	}
	addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
}
