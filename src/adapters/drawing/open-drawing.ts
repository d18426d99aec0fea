import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PathWithRoute } from 'astro';
import { StaticPaths, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import type { Drawing } from './kept-drawing.ts';

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

// Any origin will do: no page asks for its own.
const ORIGIN = 'http://localhost';

/** Loads kept code from the folder in which it was placed. */
export async function openDrawing(folder: string, { entry, styles }: Drawing): Promise<OpenDrawing> {
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
