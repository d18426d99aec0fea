import { fork, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import type { IndexAnswer } from './index-process.ts';
import type { SearchPage } from './index-search.ts';

const start = (): ChildProcess => fork(resolve('src/adapters/search/index-process.ts'), { execArgv: [], serialization: 'advanced' });

let ready: ChildProcess | null = null;

/** Starts a process that makes an index before it is known whether one has to be made: it is ready when the pages are. */
export function prepareIndexer(): void {
	ready ??= start();
}

/** Ends the process that was started ahead, where nobody needed it. */
export function dismissIndexer(): void {
	ready?.disconnect();
	ready = null;
}

function takeIndexer(): ChildProcess {
	// One that has ended by itself says why when it is started again.
	const indexer = ready?.connected === true ? ready : start();
	ready = null;
	return indexer;
}

/**
 * Makes a search index in a process of its own, beside what this one does meanwhile: Pagefind is fed page by page, and
 * would wait for a busy process at each. What it took is given back.
 * @param sent called when the process has all that it needs of this one
 * @returns its files in an archive
 * @throws Error with all that Pagefind complains about
 */
export async function indexBeside(pages: readonly SearchPage[], sent: () => void): Promise<Uint8Array> {
	const indexer = takeIndexer();
	const answer = await new Promise<IndexAnswer>((resolve, reject) => {
		indexer.once('message', (message) => resolve(message as IndexAnswer)).once('error', reject);
		indexer.once('exit', (code, signal) => reject(new Error(`The process that makes the search index ended (${signal ?? code})`)));
		indexer.send(pages, sent);
	});
	if ('failure' in answer) throw new Error(answer.failure);
	return answer.archive;
}
