import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SearchIndex } from './index-search.ts';

/** A middleware that serves the index from memory, and a way to say that the content has changed. */
export interface SearchServer {
	readonly handle: (request: IncomingMessage & { originalUrl?: string }, response: ServerResponse, next: () => void) => void;
	readonly forget: () => void;
}

const types: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json' };

/**
 * Serves the index below an address. It is made on the first request, and again on the first request after a change.
 * @param address the folder's address with the site's base, such as `/garden/pagefind/`
 */
export function serveSearch(address: string, make: () => Promise<SearchIndex>, report: (error: unknown) => void): SearchServer {
	let files: Promise<ReadonlyMap<string, Uint8Array>> | null = null;
	// Pagefind's service is shared by all indexes of a process, so they are made one after the other.
	let last: Promise<unknown> = Promise.resolve();
	const load = () => {
		const made = last.then(make).then((index) => new Map(index.files.map(({ path, content }) => [path, content])));
		last = made.catch(() => null);
		return made;
	};
	return {
		forget: () => void (files = null),
		handle: (request, response, next) => {
			// Vite takes the base off the address; what the browser asked for stands beside it.
			const { pathname } = new URL(request.originalUrl ?? request.url ?? '/', 'http://localhost');
			if (!pathname.startsWith(address)) return next();
			const path = decodeURIComponent(pathname.slice(address.length));
			files ??= load();
			files.then(
				(known) => answer(response, path, known.get(path)),
				(error: unknown) => {
					files = null;
					report(error);
					response.writeHead(500).end();
				},
			);
		},
	};
}

function answer(response: ServerResponse, path: string, content: Uint8Array | undefined): void {
	if (content === undefined) return void response.writeHead(404).end();
	const type = types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
	response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(content);
}
