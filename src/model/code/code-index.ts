import type { Entry } from '../entries/types.ts';
import type { Examples } from '../examples/types.ts';
import type { Versions } from '../../schema/versions.ts';
import type { Files } from './code-block.ts';
import { blocksOf, countBlocks, type BlockCount } from './count-blocks.ts';

/** What the site shows of code, and what proves it. */
export interface CodeIndex {
	readonly examples: Examples;
	/** What the outputs were recorded with. */
	readonly versions: Versions;
	/** Every file that has a page of its own, by path below content/, with the entries that show it. */
	readonly pages: ReadonlyMap<string, readonly Entry[]>;
	readonly count: BlockCount;
}

/** Gathers the files that visible pages show, with all that a reader needs to run them. */
export function indexCode(entries: readonly Entry[], files: Files, examples: Examples, versions: Versions): CodeIndex {
	const shown = new Map<string, Entry[]>();
	for (const entry of entries) {
		const origins = blocksOf(entry, files).flatMap(({ block }) => (block.origin !== null && files.has(block.origin) ? [block.origin] : []));
		for (const origin of new Set(origins)) shown.set(origin, [...(shown.get(origin) ?? []), entry]);
	}
	const folders = new Set([...shown.keys()].flatMap((path) => /^examples\/[^/]+\//.exec(path)?.[0] ?? []));
	const kits = new Set(entries.flatMap(({ path }) => /^projects\/[^/]+\/(?=index\.mdx?$)/.exec(path)?.[0] ?? []));
	const isOffered = (path: string) => {
		if (shown.has(path)) return true;
		// The checksums are for the prover alone.
		if (path.endsWith('/proof.sha256')) return false;
		const folder = /^examples\/[^/]+\//.exec(path)?.[0] ?? '';
		const project = /^projects\/[^/]+\//.exec(path)?.[0] ?? '';
		return folders.has(folder) || (kits.has(project) && path !== `${project}index.md` && path !== `${project}index.mdx`);
	};
	const hasGo = [...folders].some((folder) => [...files.keys()].some((path) => path.startsWith(folder) && path.endsWith('.go')));
	const paths = [...files.keys()].filter((path) => isOffered(path) || (hasGo && path === 'examples/go.mod'));
	return {
		examples,
		versions,
		pages: new Map(paths.map((path) => [path, shown.get(path) ?? []])),
		count: countBlocks(entries, files, examples),
	};
}
