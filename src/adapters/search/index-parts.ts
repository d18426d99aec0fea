import { unzipSync } from 'fflate';
import { keep, keptFolder } from '../cache/keep.ts';
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
	/** The year of an article; null for what stands outside of time. */
	readonly year: string | null;
	/** The same while the page is. */
	readonly key: string;
	readonly html: () => Promise<string>;
}

/** An index in parts, of which the first is searched by its own code and the others are merged into it. */
export interface PartedIndex extends SearchIndex {
	/** Names of the parts besides the first: folders below `parts/`. */
	readonly parts: readonly string[];
}

/**
 * Makes the search index in parts that grow old: the programme and what stands outside of time first, then the articles
 * of each year. A part whose pages have not changed comes from the disk, so a new article costs as much as its year.
 * `sent` is called whenever a part is under way in a process of its own.
 * @throws Error with all that Pagefind complains about
 */
export async function indexParts(pages: readonly PartPage[], { fewest = FEWEST_TO_SPLIT, folder = keptFolder, sent = () => {} } = {}): Promise<PartedIndex> {
	const years = Map.groupBy(pages, ({ year }) => (pages.length < fewest ? null : year));
	const parts = [...years.keys()].filter((year) => year !== null).sort().reverse();
	const files: SearchFile[] = await indexKept(years.get(null) ?? [], folder, sent);
	for (const year of parts) {
		const made = await indexKept(years.get(year) ?? [], folder, sent);
		files.push(...made.filter(({ path }) => partFile.test(path)).map(({ path, content }) => ({ path: `parts/${year}/${path}`, content })));
	}
	files.push({ path: 'parts.json', content: Buffer.from(JSON.stringify(parts)) });
	return { files, pages: pages.length, parts };
}

async function indexKept(pages: readonly PartPage[], folder: string, sent: () => void): Promise<SearchFile[]> {
	const archive = await keep('search', pages.flatMap(({ url, key }) => [url, key]), async () =>
		indexBeside(await Promise.all(pages.map(async ({ url, html }) => ({ url, html: await html() }))), sent), folder);
	return Object.entries(unzipSync(archive)).map(([path, content]) => ({ path, content }));
}
