import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findPages } from '../../src/client/search-query.ts';
import { pagefindOptions } from '../../src/client/search-ranking.ts';
import type { Pagefind } from '../../src/client/search-types.ts';
import { servePages } from '../serve/serve-pages.ts';
import { median } from './machine.ts';

/** What a reader's search costs. */
export interface SearchCost {
	/** Bytes of the index that are fetched from the first key to the first result. */
	readonly indexBytes: number;
	/** Bytes of Pagefind's code, without compression by the server. It is the same for every site. */
	readonly codeBytes: number;
	/** Milliseconds from a key to the list of results and the text of the first, median. */
	readonly milliseconds: number;
}

/**
 * Runs the site's own search on a built folder, with the browser's code and engine outside of a browser.
 * @param queries the first is what the reader begins with
 */
export async function searchCost(folder: string, queries: readonly string[]): Promise<SearchCost> {
	const server = await servePages({ folder, port: 0 });
	const plain = globalThis.fetch;
	let [indexBytes, codeBytes] = [0, 0];
	globalThis.fetch = async (...args) => {
		const response = await plain(...args);
		const { byteLength } = await response.clone().arrayBuffer();
		if (/\.js$|\/wasm\./.test(response.url)) codeBytes += byteLength;
		else indexBytes += byteLength;
		return response;
	};
	try {
		const at = `${server.address}pagefind/`;
		const parts = (await (await fetch(`${at}parts.json`)).json()) as readonly string[];
		await (await fetch(`${at}pagefind.js`)).text();
		const pagefind = (await import(pathToFileURL(join(folder, 'pagefind/pagefind.js')).href)) as Pagefind;
		await pagefind.options({ ...pagefindOptions, basePath: at, language: 'en' });
		await Promise.all(parts.map((part) => pagefind.mergeIndex(`${at}parts/${part}/`, { ...pagefindOptions, language: 'en' })));
		const answer = async (query: string) => (await findPages(pagefind, query))[0]?.data();
		await answer(queries[0] ?? '');
		const first = { indexBytes, codeBytes };
		const times: number[] = [];
		for (const query of queries) {
			const begun = performance.now();
			await answer(query);
			times.push(performance.now() - begun);
		}
		await pagefind.destroy();
		return { ...first, milliseconds: median(times) };
	} finally {
		globalThis.fetch = plain;
		await server.close();
	}
}
