import { existsSync, statSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rename, rm, utimes } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PathWithRoute } from 'astro';
import { StaticPaths, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { modulesOf, type Drawing } from './kept-drawing.ts';

/** Pages that can be drawn by code that Astro has bundled before. */
export interface OpenDrawing {
	/** The addresses of all pages of the garden that is loaded, with their keys. */
	readonly paths: () => Promise<PathWithRoute[]>;
	/** The bytes of a page. */
	readonly draw: (path: PathWithRoute, base: string) => Promise<Uint8Array>;
}

/** What Astro 7 bundles as the app of a static build. */
interface App extends StaticPathsApp {
	readonly setInternals: (internals: object) => void;
	readonly setOptions: (options: object) => void;
	readonly render: (request: Request, options: { routeData: PathWithRoute['route'] }) => Promise<Response>;
}

// Below Astro's own folder, which no commit holds.
const [PLACE, DAY] = ['.astro/drawings', 86_400_000];

// Any origin will do: no page asks for its own.
const ORIGIN = 'http://localhost';

/** Loads kept code. */
export async function openDrawing(cache: string, { id, entry, styles }: Drawing): Promise<OpenDrawing> {
	const folder = await copyOfModules(cache, id);
	const { app } = (await import(pathToFileURL(join(folder, entry)).href)) as { app: App };
	app.setInternals({ pagesByKeys: new Map(styles.map(([route, sheets]) => [route, { styles: sheets }])) });
	app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: warn } } } });
	return {
		paths: () => new StaticPaths(app).getAll(),
		draw: async ({ pathname, route }, base) => {
			const ending = route.type === 'endpoint' && /\.[^/]+$/.test(pathname) ? '' : '/';
			const url = new URL(`${base.slice(0, -1)}/${pathname.replace(/^\/|\/$/g, '')}${ending}`.replace(/\/+$/, '/'), ORIGIN);
			try {
				const response = await app.render(new Request(url), { routeData: route });
				if (response.status >= 500) throw new Error(`The page answers ${response.status}`);
				return Buffer.from(await response.arrayBuffer());
			} catch (error) {
				throw new Error(`${url.pathname} cannot be drawn`, { cause: error });
			}
		},
	};
}

const warn = ({ level, message }: { level: string; message: string }): void => {
	if (level === 'warn' || level === 'error') console.error(message);
};

/**
 * The copy of kept code that belongs to this checkout. Packages that it imports are found from here alone, and code that
 * stays where it is has been compiled before.
 */
async function copyOfModules(cache: string, id: string): Promise<string> {
	const folder = resolve(PLACE, id);
	await mkdir(PLACE, { recursive: true });
	if (!existsSync(folder)) {
		const partial = await mkdtemp(resolve(PLACE, 'partial-'));
		await cp(modulesOf(cache), partial, { recursive: true });
		await renameUnlessThere(partial, folder);
	}
	const now = new Date();
	await utimes(folder, now, now);
	await removeUnused(now.getTime());
	return folder;
}

/** Another build may have been sooner. */
async function renameUnlessThere(partial: string, folder: string): Promise<void> {
	await rename(partial, folder).catch(async (error: NodeJS.ErrnoException) => {
		if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
		await rm(partial, { recursive: true });
	});
}

/** Removes copies that no build has used for a day: of former code, or cut off. */
async function removeUnused(now: number): Promise<void> {
	for (const path of (await readdir(PLACE)).map((name) => join(PLACE, name))) {
		// Another build may have removed it.
		const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now;
		if (now - used > DAY) await rm(path, { recursive: true, force: true });
	}
}
