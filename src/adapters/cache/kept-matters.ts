import { readMatter, type ReadMatter } from '../../model/entries/read-matter.ts';
import type { ReadYaml } from '../../model/front-matter/read.ts';
import { findSmall, keepSmall, type SmallKind } from './keep-small.ts';

// YAML is read in less time than a file takes to be written: only the pack keeps it.
const MATTERS: SmallKind = { name: 'matters', files: false };

type Kept = Pick<ReadYaml<Record<string, unknown>>, 'data' | 'issues'>;

/** Reads front matter, and parses only what the last build has not read. */
export const readKeptMatter = (folder?: string): ReadMatter => (matter) => {
	// Mistakes name the file, and every front matter stands behind the same number of lines.
	const parts = [matter.kind, matter.file, matter.yaml];
	const kept = findSmall<Kept>(MATTERS, parts, folder);
	if (kept !== null) return { ...kept, place: (path) => readMatter(matter).place(path) };
	const { data, issues, place } = readMatter(matter);
	keepSmall(MATTERS, parts, { data, issues } satisfies Kept, folder);
	return { data, issues, place };
};
