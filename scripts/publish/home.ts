import { join } from 'node:path';

/** The folders of a site that is published on its own server. All lie below `root`, and nothing is written elsewhere. */
export interface Home {
	readonly root: string;
	/** The bare repository that the author pushes to. */
	readonly repository: string;
	/** One folder a release: `site/` is served, `moved/` holds redirects, `release.json` says what it is. */
	readonly releases: string;
	/** A symbolic link to the release that readers see. */
	readonly current: string;
	/** The same link as it will be after the next flip. */
	readonly next: string;
	/** Files whose names hold their hash, of every kept release: a page finds them however old it is. */
	readonly assets: string;
	/** `builds/NAME.COMMIT/` is a preview, `live/NAME` a symbolic link to it. */
	readonly previews: string;
	/** What may be deleted at any time: packages and results of former builds. */
	readonly cache: string;
	/** What one run is working on. Empty between runs. */
	readonly work: string;
}

export const homeAt = (root: string): Home => ({
	root,
	repository: join(root, 'site.git'),
	releases: join(root, 'releases'),
	current: join(root, 'current'),
	next: join(root, 'next'),
	assets: join(root, 'assets'),
	previews: join(root, 'previews'),
	cache: join(root, 'cache'),
	work: join(root, 'work'),
});
