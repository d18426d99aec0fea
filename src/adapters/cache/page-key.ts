import { hash } from 'node:crypto';

/**
 * The key under which Astro keeps a page: a hash of all that the page shows. The code that draws it is Astro's to watch.
 * @see https://docs.astro.build/en/reference/experimental-flags/incremental-build/
 */
export const pageKey = (...shown: readonly unknown[]): string => hash('sha256', JSON.stringify(shown), 'base64url');
