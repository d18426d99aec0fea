import { zipSync, strToU8 } from 'fflate';
import type { Kit } from '../../model/projects/read-kits.ts';
import type { Garden } from '../../model/garden/types.ts';

/** The path of a project's starter as an archive. */
export const starterUrl = (slug: string): string => `/projects/${slug}/starter.zip`;

// The first instant that a ZIP can tell, in local time, for its times have no zone: the same bytes on every machine.
const EPOCH = new Date(1980, 0, 1);

/** A project's starter as a ZIP of one folder. The same files give the same bytes. */
export function zipStarter({ files }: Garden, { slug, starter }: Kit): Uint8Array<ArrayBuffer> {
	const prefix = `projects/${slug}/starter/`;
	const entries = starter.map((path) => [`${slug}/${path.slice(prefix.length)}`, strToU8(files.get(path) ?? '')] as const);
	return new Uint8Array(zipSync(Object.fromEntries(entries), { mtime: EPOCH, level: 9 }));
}
