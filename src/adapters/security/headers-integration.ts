import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { headersFile } from './headers.ts';

/** Writes `_headers` beside the pages: static hosts and the local server send what it says. */
export function writeHeaders(): AstroIntegration {
	return {
		name: 'garden:headers',
		hooks: {
			'astro:build:done': ({ dir }) => writeFile(new URL('_headers', dir), headersFile()),
		},
	};
}
