/** An address of this site as a browser asks for it: below the base path. */
export function withBase(base: string, url: string): string {
	return base.replace(/\/$/, '') + url;
}

/** An address with the site's origin before it; null where the site's address is not set. */
export function absolute(site: { readonly url: string | null; readonly base: string }, url: string): string | null {
	return site.url === null ? null : new URL(withBase(site.base, url), site.url).href;
}
