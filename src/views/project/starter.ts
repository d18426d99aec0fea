import type { Kit } from '../../model/projects/read-kits.ts';
import type { Garden } from '../../model/garden/types.ts';
import { zipTexts } from '../archive/zip-texts.ts';

/** The path of a project's starter as an archive. */
export const starterUrl = (slug: string): string => `/projects/${slug}/starter.zip`;

/** A project's starter as a ZIP of one folder. The same files give the same bytes. */
export function zipStarter({ files }: Garden, { slug, starter }: Kit): Uint8Array<ArrayBuffer> {
	const prefix = `projects/${slug}/starter/`;
	return zipTexts(starter.map((path) => [`${slug}/${path.slice(prefix.length)}`, files.get(path) ?? ''] as const));
}
