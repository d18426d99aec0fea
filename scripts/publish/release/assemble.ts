import { link, mkdir, readFile, rename, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesBelow } from '../../../src/adapters/files/files-below.ts';
import type { BuildReport } from '../../../src/views/data/build-report.ts';
import { COMPRESSED, compress } from './compress.ts';
import { eachOf } from './each-of.ts';

/** What became of a file since the release before. */
export type FileState = 'added' | 'changed' | 'same';

interface Parts {
	/** The folder of the built files, which is emptied. */
	readonly dist: string;
	readonly report: BuildReport;
	/** The folder to write to. */
	readonly site: string;
	/** The folder of the live release's files; null for the first release. */
	readonly live: string | null;
	/** The same of every kept release. */
	readonly kept: readonly string[];
}

const LANES = 4;

/**
 * Makes a release's files of a build, with compressed forms beside them. A file that is the same in the live release
 * is linked to it: it takes no space, and it keeps its time, so that readers who have it are told that nothing changed.
 * Pages that only send readers on are left out, because the server redirects.
 */
export async function assemble({ dist, report, site, live, kept }: Parts): Promise<ReadonlyMap<string, FileState>> {
	const states = new Map<string, FileState>();
	const paths = filesBelow(dist);
	const wanted = paths.filter((path) => path !== '_headers' && path !== '_redirects' && report.redirects[`/${path.replace(/index\.html$/, '')}`] === undefined);
	for (const folder of new Set(wanted.map((path) => dirname(path)))) await mkdir(join(site, folder), { recursive: true });
	await eachOf(wanted, LANES, async (path) => {
		const before = live === null ? null : join(live, path);
		const state = before === null ? 'added' : await compare(join(dist, path), before);
		states.set(path, state);
		if (state === 'same' && before !== null) await linkForms(before, join(site, path));
		else await place(path, { dist, site, kept });
	});
	return new Map(wanted.map((path) => [path, states.get(path) ?? 'added']));
}

async function compare(file: string, before: string): Promise<FileState> {
	const old = await stat(before).catch(absent);
	if (old === null) return 'added';
	if (old.size !== (await stat(file)).size) return 'changed';
	const [now, then] = await Promise.all([readFile(file), readFile(before)]);
	return now.equals(then) ? 'same' : 'changed';
}

async function linkForms(before: string, file: string): Promise<void> {
	await link(before, file);
	for (const ending of COMPRESSED) await link(before + ending, file + ending).catch(absent);
}

async function place(path: string, { dist, site, kept }: Pick<Parts, 'dist' | 'site' | 'kept'>): Promise<void> {
	const file = join(site, path);
	await rename(join(dist, path), file);
	const forms = [file, ...(await compress(file, path))];
	// The server makes a validator of a file's time in seconds and its size. A time that no kept release gives to this
	// path makes sure that a reader who has an older one is never told that it is still good.
	const times = await Promise.all(kept.map((folder) => stat(join(folder, path)).catch(absent)));
	const seconds = Math.max(Math.floor(Date.now() / 1000), ...times.map((found) => (found === null ? 0 : Math.floor(found.mtimeMs / 1000) + 1)));
	for (const form of forms) await utimes(form, seconds, seconds);
}

function absent(error: NodeJS.ErrnoException): null {
	if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
	throw error;
}
