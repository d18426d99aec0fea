import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { PathWithRoute } from 'astro';
import { filesBelow } from '../files/files-below.ts';
import type { BuildFolders } from '../output/output-folder.ts';
import { copyOf, type ListedPage, type PageList } from '../output/page-list.ts';
import { writeFiles } from '../output/write-files.ts';
import type { OpenDrawing } from './open-drawing.ts';

const TURN_MS = 50;

/** What became of the pages of a build. */
export interface DrawnPages {
	readonly list: PageList;
	/** Paths of all files below the output folder. */
	readonly files: ReadonlySet<string>;
	/** Paths of all that was there before. */
	readonly present: ReadonlySet<string>;
	/** How many were left as an earlier build had drawn them. */
	readonly left: number;
}

/** The file of a page below the output folder. */
export function fileOf({ pathname, route: { type } }: PathWithRoute): string {
	const path = pathname.replace(/^\/|\/$/g, '');
	if (type === 'endpoint') return path;
	return path === '404' ? '404.html' : join(path, 'index.html');
}

/**
 * Draws the pages of which the list has another key or none, and writes them to the output and beside the list. All
 * others are left where they are, or copied from there.
 */
export async function drawPages(drawing: OpenDrawing, folders: BuildFolders, list: PageList | null, base: string): Promise<DrawnPages> {
	const { cache, output } = folders;
	const before = list ?? { routes: {} };
	const present = new Set(filesIn(output));
	const routes = new Map(Object.entries(before.routes).map(([component, route]) => [component, { ...route, paths: {} as Record<string, ListedPage> }]));
	const files = new Set<string>();
	const writer = writeFiles();
	let [left, turn] = [0, performance.now()];
	for (const path of await drawing.paths()) {
		const { pathname, cacheKey, route: { component } } = path;
		const file = fileOf(path);
		// Of two routes with the same address the first one has it.
		if (files.has(file)) continue;
		files.add(file);
		// Drawing alone would leave no turn to what the processes beside this one say or are to be told.
		if (performance.now() - turn > TURN_MS) {
			await setImmediate();
			turn = performance.now();
		}
		const known = before.routes[component]?.paths[pathname];
		const page: ListedPage | null = cacheKey === undefined ? null : { cacheKey, outputFile: encodeURI(file) };
		const isKnown = page !== null && known?.cacheKey === cacheKey && (present.has(file) || restore(join(output, file), copyOf(cache, page)));
		if (!isKnown) {
			const bytes = await drawing.draw(path, base);
			await writer.write(join(output, file), bytes);
			if (page !== null) await writer.write(copyOf(cache, page), bytes);
		}
		if (isKnown) left += 1;
		if (page === null) continue;
		const listed = routes.get(component) ?? { dependencyHash: '', paths: {} };
		listed.paths[pathname] = isKnown && known !== undefined ? known : page;
		routes.set(component, listed);
	}
	await writer.done();
	await forgetOthers(cache, before, files);
	return { list: { ...before, routes: Object.fromEntries(routes) }, files, present, left };
}

// An output folder that was removed has no files.
const filesIn = (folder: string): readonly string[] => (existsSync(folder) ? filesBelow(folder) : []);

/** Whether a file could be copied from the one that was kept of it. */
function restore(file: string, copy: string): boolean {
	if (!existsSync(copy)) return false;
	mkdirSync(dirname(file), { recursive: true });
	copyFileSync(copy, file);
	return true;
}

/** Removes the copies of listed pages that are no more. */
async function forgetOthers(cache: string, { routes }: PageList, files: ReadonlySet<string>): Promise<void> {
	const gone = Object.values(routes).flatMap(({ paths }) => Object.values(paths)).filter(({ outputFile }) => !files.has(decodeURI(outputFile)));
	await Promise.all(gone.map((page) => rm(copyOf(cache, page), { force: true })));
}
