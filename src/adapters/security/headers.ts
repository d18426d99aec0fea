import { inlineScripts, scriptHash } from './inline-scripts.ts';

// Everything comes from the site itself. 'wasm-unsafe-eval' lets Pagefind's WebAssembly run, and nothing else; the hashes
// let two scripts of the page's own run, and no other text.
const directives = [
	"default-src 'none'",
	`script-src 'self' 'wasm-unsafe-eval' ${inlineScripts.map(scriptHash).join(' ')}`,
	"style-src 'self'",
	"img-src 'self' data:",
	"font-src 'self'",
	"connect-src 'self'",
	"worker-src 'self'",
	"manifest-src 'self'",
	"base-uri 'none'",
	"form-action 'self'",
];

/** The policy that a page itself carries. */
export const contentSecurityPolicy = directives.join('; ');

/** Headers of pages and of all that can be opened as one: what a `<meta>` cannot carry, and the policy once more. */
export const securityHeaders: Readonly<Record<string, string>> = {
	'Content-Security-Policy': [...directives, "frame-ancestors 'none'"].join('; '),
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'strict-origin-when-cross-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
	'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Headers of style sheets, modules and fonts below `_astro/`. What they may do is decided by the page that loads them. */
export const partHeaders: Readonly<Record<string, string>> = { 'X-Content-Type-Options': 'nosniff' };

/** The names of such files below `_astro/`, as a regular expression: no pictures, which can be opened as pages. */
export const PARTS = '[^/]+\\.(?:css|js|woff2)';

/** The `_headers` file of static hosts: security for all, a year for files whose name holds their hash. */
export function headersFile(): string {
	const lines = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`);
	return ['/*', ...lines, '', '/_astro/*', '  Cache-Control: public, max-age=31536000, immutable', ''].join('\n');
}
