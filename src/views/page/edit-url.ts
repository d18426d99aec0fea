import type { SiteData } from '../../schema/site.ts';

/** Where a file of content/ is edited on its host; null where the site names no repository. */
export function editUrl(site: SiteData, path: string): string | null {
	if (site.repository === null) return null;
	const file = path.split('/').map(encodeURIComponent).join('/');
	return `${site.repository.replace(/\/$/, '')}/edit/${encodeURIComponent(site.branch)}/content/${file}`;
}
