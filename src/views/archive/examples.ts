import { blocksOf } from '../../model/code/count-blocks.ts';
import type { Entry } from '../../model/entries/types.ts';
import type { Garden } from '../../model/garden/types.ts';
import { kilobytes } from '../code/size.ts';
import { withImported } from './with-imported.ts';
import { zipTexts, type Texts } from './zip-texts.ts';

/** The path of the archive that holds the examples of a topic or an article. */
export const examplesUrl = ({ url }: Entry): string => `${url}examples.zip`;

// Without these two the go command runs no file of the module.
const MODULE = ['examples/go.mod', 'examples/go.sum'];

/**
 * The files of each example that a topic or an article shows, below one folder, with what they need of others and the
 * Go module that they belong to. There are none where it shows no example. A project has its starter instead, and a
 * page of the site about itself has no exercises.
 */
export function examplesOf({ files }: Garden, entry: Entry): Texts {
	if (entry.kind !== 'topic' && entry.kind !== 'article') return [];
	const folders = new Set(blocksOf(entry, files).flatMap(({ block }) => /^examples\/[^/]+\//.exec(block.origin ?? '')?.[0] ?? []));
	if (folders.size === 0) return [];
	const own = [...files.keys()].filter((path) => folders.has(/^examples\/[^/]+\//.exec(path)?.[0] ?? ''));
	// The checksums are for the prover alone.
	const shown = withImported(own, files).filter((path) => !path.endsWith('/proof.sha256'));
	const paths = shown.some((path) => path.endsWith('.go')) ? [...MODULE, ...shown] : shown;
	return paths.flatMap((path) => {
		const text = files.get(path);
		return text === undefined ? [] : [[`${entry.slug}/${path}`, text] as const];
	});
}

/** The link to an entry's examples, such as `14 kB` of archive; null where it has none. */
export function examplesLink(garden: Garden, entry: Entry): { readonly url: string; readonly size: string } | null {
	const texts = examplesOf(garden, entry);
	return texts.length === 0 ? null : { url: examplesUrl(entry), size: kilobytes(zipTexts(texts).length) };
}
