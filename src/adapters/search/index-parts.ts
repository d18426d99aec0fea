import { availableParallelism } from 'node:os';
import { keptFile, keep, keptFolder } from '../cache/keep.ts';
import { unpackFiles } from './archive.ts';
import { groupByTime } from './group-pages.ts';
import { indexBeside } from './index-beside.ts';
import type { SearchFile, SearchIndex } from './index-search.ts';

/** The fewest pages whose index is split. A smaller one is made in a second or two, and found with fewer requests. */
export const FEWEST_TO_SPLIT = 400;

// What readers load of a part besides the first, which has the code for all.
const partFile = /^(?:(?:index|filter|fragment)\/|pagefind-entry\.json$|.*\.pf_meta$)/;

/** A page of which the text is read only where its part is made. */
export interface PartPage {
	/** Address with the site's base, as results link to it. */
	readonly url: string;
	/** The day of an article (ISO); null for what stands outside of time. */
	readonly day: string | null;
	/** The same while the page is. */
	readonly key: string;
	readonly html: () => Promise<string>;
}

/** The files of a part, by their paths below the search folder. */
export interface SearchPart {
	/** The same while the files are. */
	readonly id: string;
	readonly files: readonly SearchFile[];
}

/** An index in parts, of which the first is searched by its own code and the others are merged into it. */
export interface PartedIndex extends SearchIndex {
	/** Names of the parts besides the first: folders below `parts/`. */
	readonly names: readonly string[];
	readonly parts: readonly SearchPart[];
}

/**
 * Makes the search index in parts that grow old: the programme and what stands outside of time first, then the articles
 * of each span of time. A part whose pages have not changed comes from the disk, so a new article costs as much as its part.
 * `sent` is called whenever a part is under way in a process of its own.
 * @throws Error with all that Pagefind complains about
 */
export async function indexParts(pages: readonly PartPage[], { fewest = FEWEST_TO_SPLIT, folder = keptFolder, sent = () => {} } = {}): Promise<PartedIndex> {
	const groups: ReadonlyMap<string | null, readonly PartPage[]> = pages.length < fewest ? new Map([[null, pages]]) : groupByTime(pages);
	const names = [...groups.keys()].filter((name) => name !== null);
	const list = Buffer.from(JSON.stringify(names));
	const made = await mapAtOnce([null, ...names], async (name): Promise<SearchPart> => {
		const part = await indexKept(groups.get(name) ?? [], folder, sent);
		if (name === null) return part;
		const files = part.files.filter(({ path }) => partFile.test(path)).map(({ path, content }) => ({ path: `parts/${name}/${path}`, content }));
		return { id: `${name} ${part.id}`, files };
	});
	const parts = [{ id: list.toString(), files: [{ path: 'parts.json', content: list }] }, ...made];
	return { names, parts, files: parts.flatMap(({ files }) => files), pages: pages.length };
}

/** Does something for each of a few things, for as many at once as there are processors; the results are in order. */
async function mapAtOnce<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
	const results: Result[] = [];
	const queue = items.entries();
	const take = async (): Promise<void> => {
		for (const [place, item] of queue) results[place] = await work(item);
	};
	await Promise.all(Array.from({ length: availableParallelism() }, take));
	return results;
}

async function indexKept(pages: readonly PartPage[], folder: string, sent: () => void): Promise<SearchPart> {
	const made = pages.flatMap(({ url, key }) => [url, key]);
	const archive = await keep('search', made, async () =>
		indexBeside(await Promise.all(pages.map(async ({ url, html }) => ({ url, html: await html() }))), sent), folder);
	return { id: keptFile('search', made, ''), files: unpackFiles(archive) };
}
