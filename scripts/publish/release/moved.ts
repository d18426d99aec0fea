import { mkdir, stat, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { Refusal } from '../refusal.ts';

/**
 * Writes redirects as the server reads them: `moved/topics/old/to` is a symbolic link to the folder of the page that
 * took the address over. They are part of the release, so they change with it, and no configuration is loaded again.
 * @throws Refusal where a redirect leads to no page
 */
export async function writeMoved(redirects: Readonly<Record<string, string>>, moved: string, site: string): Promise<void> {
	for (const [from, to] of Object.entries(redirects)) {
		const page = join(site, to);
		if (!(await isFolder(page))) throw new Refusal(`the former address ${from} leads to ${to}, which is no page`);
		const link = join(moved, decodeURIComponent(from), 'to');
		await mkdir(dirname(link), { recursive: true });
		await symlink(relative(dirname(link), page), link);
	}
}

const isFolder = (path: string): Promise<boolean> => stat(path).then((found) => found.isDirectory(), (error: NodeJS.ErrnoException) => {
	if (error.code === 'ENOENT') return false;
	throw error;
});
