import { titleOf } from '../../markdown/syntax/link-titles.ts';
import type { Files } from '../../model/code/code-block.ts';
import { readBody, type ReadBody, type WrittenBody } from '../../model/entries/read-body.ts';
import { entryOf } from '../../model/entries/read-entries.ts';
import type { Extraction } from '../../model/extract/types.ts';
import { splitFrontMatter } from '../../model/front-matter/split.ts';
import type { Issue } from '../../model/issues/issue.ts';
import { keptCounts } from './count-kept.ts';
import { keptFolder } from './keep.ts';
import { findSmall, keepSmall, type SmallKind } from './keep-small.ts';
import { digestOf } from './key.ts';

interface Reading {
	/** The titles that bare links were given, by address. */
	readonly titles: readonly (readonly [string, string])[];
	readonly content: Extraction | null;
	readonly issues: readonly Issue[];
}

const READINGS: SmallKind = { name: 'readings', files: true };

interface KeptBody {
	/** What the reading depends on. */
	readonly parts: readonly string[];
	readonly reading: Reading | null;
}

/** Reads bodies, and parses only those that no earlier build has read or whose bare links lead to pages of another title now. */
export interface BodyReader {
	readonly read: ReadBody;
	/** How many bodies no build has read. */
	readonly unread: number;
	/** Keeps what was parsed, and says which files these are. */
	readonly save: () => readonly string[];
}

/** A reader of the bodies in these files. What was kept of them is read from the disk at once. */
export function bodyReader(files: Files, root: string, folder = keptFolder): BodyReader {
	const entries = [...files].filter(([path]) => entryOf(path) !== null);
	const kept = new Map(entries.map(([path, text]) => [path, findKept(path, text, root, folder)]));
	const parsed = new Map<string, Reading>();
	const unread = [...kept.values()].filter(({ reading }) => reading === null).length;
	keptCounts().found += kept.size - unread;
	return {
		unread,
		read: (body, report) => {
			const reading = kept.get(body.path)?.reading ?? null;
			const current = reading !== null && reading.titles.every(([url, title]) => titleOf(body.resolve(url)) === title) ? reading : parse(body);
			if (current !== reading) parsed.set(body.path, current);
			current.issues.forEach(report);
			return current.content;
		},
		save: () => {
			for (const [path, reading] of parsed) {
				keptCounts().made += 1;
				keepSmall(READINGS, kept.get(path)?.parts ?? [], reading, folder);
			}
			return [...parsed.keys()];
		},
	};
}

function findKept(path: string, text: string, root: string, folder: string): KeptBody {
	// Mistakes name the file, and places count from where the body begins.
	const parts = [`${root}/${path}`, digestOf(splitFrontMatter(text).body)];
	return { parts, reading: findSmall<Reading>(READINGS, parts, folder) };
}

function parse(body: WrittenBody): Reading {
	const titles = new Map<string, string>();
	const issues: Issue[] = [];
	const resolve: WrittenBody['resolve'] = (url) => {
		const resolved = body.resolve(url);
		titles.set(url, titleOf(resolved));
		return resolved;
	};
	const content = readBody({ ...body, resolve }, (found) => issues.push(found));
	return { titles: [...titles], content, issues };
}
