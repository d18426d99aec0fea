import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keyOf } from '../cache/key.ts';

/** A page as Astro's incremental build remembers it. */
export interface ListedPage {
	readonly cacheKey: string;
	/** Its file below the output folder, as a part of a URL. */
	readonly outputFile: string;
}

/** The pages of one route, and Astro's hash of the code that draws them. */
interface ListedRoute {
	readonly dependencyHash: string;
	readonly paths: Readonly<Record<string, ListedPage>>;
}

/**
 * Astro's list of the pages that it need not draw again while their keys are the same.
 * @see https://docs.astro.build/en/reference/experimental-flags/incremental-build/
 */
export interface PageList {
	readonly routes: Readonly<Record<string, ListedRoute>>;
}

const FILE = 'incremental-build.json';

/** The list in a cache folder; null where there is none. */
export async function readPageList(cache: string): Promise<PageList | null> {
	const text = await textOf(join(cache, FILE));
	return text === null ? null : (JSON.parse(text) as PageList);
}

/** Whether an earlier build has drawn pages. */
export const hasPageList = (cache: string): boolean => existsSync(join(cache, FILE));

export async function writePageList(cache: string, list: PageList): Promise<void> {
	await mkdir(cache, { recursive: true });
	await writeFile(join(cache, FILE), JSON.stringify(list));
}

export const forgetPageList = (cache: string): Promise<void> => rm(join(cache, FILE), { force: true });

/** Where Astro keeps a copy of a listed page. */
export const copyOf = (cache: string, { outputFile }: ListedPage): string => join(cache, 'dist', decodeURI(outputFile));

/**
 * A hash of what a list says of pages, and of the code that draws them. Astro's own hash of that code depends on the
 * folders that it builds in as well.
 */
export function listHash({ routes }: PageList): string {
	const lines = Object.entries(routes).flatMap(([component, { paths }]) => Object.entries(paths).map(([path, { cacheKey }]) => `${component} ${path} ${cacheKey}`));
	return keyOf(lines.sort());
}

/** The text of a file; null where there is none. */
export const textOf = (path: string): Promise<string | null> =>
	readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return null;
		throw error;
	});
