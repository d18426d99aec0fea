import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serveSearch } from '../../src/adapters/search/serve-search.ts';
import type { PartedIndex } from '../../src/adapters/search/index-parts.ts';
import { pagefindOptions } from '../../src/client/search-ranking.ts';
import type { Pagefind } from '../../src/client/search-types.ts';

/** Pagefind's browser code on an index, as a page would run it. */
export interface RunningSearch {
	readonly pagefind: Pagefind;
	readonly stop: () => Promise<void>;
}

/**
 * Runs the browser's own code in Node: it is imported from a temporary folder, and fetches the index over HTTP from a
 * free port, since fetch() reads no files.
 */
export async function runSearch(index: Pick<PartedIndex, 'names' | 'files' | 'pages'>): Promise<RunningSearch> {
	const folder = await mkdtemp(join(tmpdir(), 'search-'));
	for (const { path, content } of index.files) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), content);
	}
	const { handle } = serveSearch('/pagefind/', () => Promise.resolve(index), () => undefined);
	const server = createServer((request, response) => handle(request, response, () => response.writeHead(404).end()));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const pagefind = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'pagefind.js')).href)) as Pagefind;
	const basePath = `http://127.0.0.1:${port}/pagefind/`;
	await pagefind.options({ ...pagefindOptions, basePath, language: 'en' });
	for (const part of index.names) await pagefind.mergeIndex(`${basePath}parts/${part}/`, { ...pagefindOptions, language: 'en' });
	return {
		pagefind,
		stop: async () => {
			await pagefind.destroy();
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
			await rm(folder, { recursive: true });
		},
	};
}
