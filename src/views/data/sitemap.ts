import type { Garden } from '../../model/garden/types.ts';
import { absolute } from '../../model/links/base.ts';

/** The day of a page's last change; null where it is not known. */
export function lastModified(garden: Garden, url: string): string | null {
	const entry = garden.targets.get(url)?.entry ?? null;
	if (entry === null || entry.kind === 'page') return garden.changed.get(entry?.path ?? 'roadmap.md') ?? null;
	return entry.updated ?? entry.date ?? garden.changed.get(entry.path) ?? null;
}

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The sitemap; null where the site's address is not set, since it holds absolute addresses only. */
export function sitemap(garden: Garden): string | null {
	if (garden.site.url === null) return null;
	const entries = garden.addresses.map((url) => {
		const changed = lastModified(garden, url);
		return `<url><loc>${escape(absolute(garden.site, url) ?? '')}</loc>${changed === null ? '' : `<lastmod>${changed}</lastmod>`}</url>`;
	});
	return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
}
