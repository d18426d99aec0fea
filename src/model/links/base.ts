/** The base path without its closing slash: what stands before an address, which begins with one. */
export const rootOf = (base: string): string => base.replace(/\/$/, '');

/** An address of this site as a browser asks for it: below the base path. */
export function withBase(base: string, url: string): string {
	return rootOf(base) + url;
}

/** An address with the site's origin before it; null where the site's address is not set. */
export function absolute(site: { readonly url: string | null; readonly base: string }, url: string): string | null {
	return site.url === null ? null : new URL(withBase(site.base, url), site.url).href;
}
