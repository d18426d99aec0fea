import { hash } from 'node:crypto';

/**
 * Applies a chosen theme before the page is drawn, so that the other one never flashes. Storage may be refused; the
 * system's theme is then used. A file would be one more round trip before anything is seen.
 */
export const themeScript =
	"try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";

/**
 * Which pages the browser may draw ahead: those whose link a reader is about to follow. Pages end in a slash; files do
 * not. A browser that saves data or battery leaves it, and one that does not know of it as well.
 * @see https://wicg.github.io/nav-speculation/speculation-rules.html
 */
export const speculationRules = JSON.stringify({ prerender: [{ where: { or: [{ href_matches: '/' }, { href_matches: '/*/' }] }, eagerness: 'moderate' }] });

/** What the policy lets run of a page's own text. */
export const inlineScripts: readonly string[] = [themeScript, speculationRules];

/** The source by which a policy allows an inline script and no other. */
export const scriptHash = (script: string): string => `'sha256-${hash('sha256', script, 'base64')}'`;
