import type { Extraction } from '../../model/extract/types.ts';

/** A heading in a table of contents, with those below it. */
export interface TocEntry {
	readonly id: string;
	readonly text: string;
	readonly children: readonly TocEntry[];
}

type Plain = Pick<TocEntry, 'id' | 'text'>;

/** Nests the headings of levels 2 and 3; headings that the page itself adds stand before and after. */
export function tableOfContents({ headings }: Extraction, before: readonly Plain[], after: readonly Plain[]): TocEntry[] {
	const entries: (Plain & { children: TocEntry[] })[] = [];
	for (const { id, text, depth } of headings) {
		const parent = entries.at(-1);
		if (depth === 2 || (depth === 3 && parent === undefined)) entries.push({ id, text, children: [] });
		else if (depth === 3) parent?.children.push({ id, text, children: [] });
	}
	const plain = (entry: Plain) => ({ ...entry, children: [] });
	return [...before.map(plain), ...entries, ...after.map(plain)];
}
