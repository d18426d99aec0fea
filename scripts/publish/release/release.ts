import { readFile, readdir, readlink, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BuildReport } from '../../../src/views/data/build-report.ts';
import type { Home } from '../home.ts';

/** What `release.json` says of a release. */
export interface ReleaseFacts extends BuildReport {
	readonly commit: string;
	/** Paths of the files whose names hold their hash, below the site's folder and below that of all assets. */
	readonly assets: readonly string[];
	/** What the release changes for readers, in lines. */
	readonly changes: readonly string[];
	/** The instant in milliseconds since 1970 at which its making began. */
	readonly begun: number;
}

/** A release on the disk. */
export interface Release extends ReleaseFacts {
	/** The commit, and for what was built again the instant after it. */
	readonly id: string;
	readonly folder: string;
	/** The instant in milliseconds at which readers last began to see it; 0 where they never did. */
	readonly published: number;
}

const FACTS = 'release.json';

export const siteOf = ({ folder }: Pick<Release, 'folder'>): string => join(folder, 'site');

/** Every release, the one that was published last first. */
export async function listReleases(home: Home): Promise<Release[]> {
	const ids = (await readdir(home.releases)).filter((name) => /^[0-9a-f]{40,64}(?:\.\d+)?$/.test(name));
	const releases = await Promise.all(ids.map(async (id): Promise<Release> => {
		const folder = join(home.releases, id);
		const file = join(folder, FACTS);
		const [text, { mtimeMs }] = await Promise.all([readFile(file, 'utf8'), stat(file)]);
		return { ...(JSON.parse(text) as ReleaseFacts), id, folder, published: mtimeMs };
	}));
	return releases.sort((a, b) => b.published - a.published || (a.id < b.id ? -1 : 1));
}

/** The release that readers see; null before the first. */
export async function liveRelease(home: Home): Promise<Release | null> {
	const target = await readlink(home.current).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return null;
		throw error;
	});
	if (target === null) return null;
	return (await listReleases(home)).find(({ id }) => id === basename(target)) ?? null;
}

/** Writes what is known of a release that no reader has seen yet. */
export async function writeFacts(folder: string, facts: ReleaseFacts): Promise<void> {
	const file = join(folder, FACTS);
	await writeFile(file, `${JSON.stringify(facts, null, '\t')}\n`);
	await utimes(file, 0, 0);
}

/** Notes that readers see a release from now on. It takes no space, so that it works on a full disk. */
export async function notePublished({ folder }: Release): Promise<void> {
	const now = new Date();
	await utimes(join(folder, FACTS), now, now);
}
