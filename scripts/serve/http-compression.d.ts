declare module 'http-compression' {
	import type { IncomingMessage, ServerResponse } from 'node:http';

	interface Options {
		/** Effort of each compression. */
		readonly level?: { readonly brotli: number; readonly gzip: number };
	}

	/** A middleware that compresses texts of a kilobyte and more as the client allows. */
	export default function compression(options?: Options): (request: IncomingMessage, response: ServerResponse) => void;
}
