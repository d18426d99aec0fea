import { titleOf } from '../../markdown/syntax/link-titles.ts';
import type { Files } from '../../model/code/code-block.ts';
import { readBody, type ReadBody, type WrittenBody } from '../../model/entries/read-body.ts';
import { entryOf } from '../../model/entries/read-entries.ts';
import type { Extraction } from '../../model/extract/types.ts';
import { splitFrontMatter } from '../../model/front-matter/split.ts';
import type { Issue } from '../../model/issues/issue.ts';
import { keptCounts } from './count-kept.ts';
import { keptFile, keptFolder, readKept, writeKept } from './keep.ts';

interface Reading {
	/** The titles that bare links were given, by address. */
	readonly titles: readonly (readonly [string, string])[];
	readonly content: Extraction | null;
	readonly issues: readonly Issue[];
}

interface KeptBody {
	readonly path: string;
	readonly destination: string;
	readonly reading: Reading | null;
}

/** Reads bodies, and parses only those that no earlier build has read or whose bare links lead to pages of another title now. */
export interface BodyReader {
	readonly read: ReadBody;
	/** How many bodies no build has read. */
	readonly unread: number;
	/** Keeps what was parsed, and says which files these are. */
	readonly save: () => Promise<readonly string[]>;
}

/** A reader of the bodies in these files. What was kept of them is read from the disk at once. */
export async function bodyReader(files: Files, root: string, folder = keptFolder): Promise<BodyReader> {
	const entries = [...files].filter(([path]) => entryOf(path) !== null);
	const kept = new Map((await Promise.all(entries.map(([path, text]) => findKept(path, text, root, folder)))).map((found) => [found.path, found]));
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
		save: async () => {
			await Promise.all([...parsed].map(async ([path, reading]) => {
				const { destination } = kept.get(path) ?? {};
				keptCounts().made += 1;
				if (destination !== undefined) await writeKept(destination, Buffer.from(JSON.stringify(reading)));
			}));
			return [...parsed.keys()];
		},
	};
}

async function findKept(path: string, text: string, root: string, folder: string): Promise<KeptBody> {
	// Mistakes name the file, and places count from where the body begins.
	const destination = keptFile('readings', [`${root}/${path}`, splitFrontMatter(text).body], folder);
	const bytes = await readKept(destination, folder);
	return { path, destination, reading: bytes === null ? null : (JSON.parse(Buffer.from(bytes).toString('utf8')) as Reading) };
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
