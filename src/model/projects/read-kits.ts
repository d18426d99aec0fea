import { kitSchema, type KitData } from '../../schema/kit.ts';
import type { Files } from '../code/code-block.ts';
import { readYaml } from '../front-matter/read.ts';
import type { Issue } from '../issues/issue.ts';

/** A project's folder and what its kit.yml says. */
export interface Kit {
	readonly slug: string;
	readonly data: KitData;
}

/** Every kit by its project's slug, and what is wrong with how it is declared. */
export function readKits(files: Files, root: string): { readonly kits: ReadonlyMap<string, Kit>; readonly issues: readonly Issue[] } {
	const kits = new Map<string, Kit>();
	const issues: Issue[] = [];
	for (const [path, text] of files) {
		const slug = /^projects\/([^/]+)\/kit\.yml$/.exec(path)?.[1];
		if (slug === undefined) continue;
		const read = readYaml(`${root}/${path}`, text, 0, kitSchema, 'example');
		issues.push(...read.issues);
		if (read.data !== null) kits.set(slug, { slug, data: read.data });
	}
	return { kits, issues };
}
