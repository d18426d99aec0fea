import { readlink, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Home } from '../home.ts';
import { notePublished, type Release } from './release.ts';

const targetOf = ({ id }: Pick<Release, 'id'>): string => join('releases', id);

/** Makes the link that the flip will put in place, while there is still time to refuse: a full disk shows here. */
export async function prepareFlip(home: Home, id: string): Promise<void> {
	await rm(home.next, { force: true });
	await symlink(targetOf({ id }), home.next);
}

/** Shows a release to readers, from one request to the next and never in parts: a link is replaced by another. */
export async function flip(home: Home, release: Release): Promise<void> {
	const prepared = await readlink(home.next).catch(() => null);
	if (prepared !== targetOf(release)) await prepareFlip(home, release.id);
	await rename(home.next, home.current);
	await notePublished(release);
}
