import { dialectOf, parseBody } from '../../markdown/parse.ts';
import { remarkImageReferences } from '../../markdown/syntax/image-references.ts';
import { fillLinkTitles } from '../../markdown/syntax/link-titles.ts';
import { extract } from '../extract/extract.ts';
import type { Extraction } from '../extract/types.ts';
import { issue, type Issue } from '../issues/issue.ts';
import type { Resolved } from '../links/resolve.ts';

/** A body that is to be read. */
export interface WrittenBody {
	readonly text: string;
	/** The path below content/. */
	readonly path: string;
	/** The path as mistakes name it. */
	readonly file: string;
	/** Where a link leads: bare ones get the title of the page there. */
	readonly resolve: (url: string) => Resolved;
}

/** Says what a body holds, or null where it cannot be parsed. */
export type ReadBody = (body: WrittenBody, report: (found: Issue) => void) => Extraction | null;

/** Reads a body by parsing it. */
export const readBody: ReadBody = ({ text, path, file, resolve }, report) => {
	try {
		const tree = parseBody(text, dialectOf(path));
		remarkImageReferences()(tree);
		fillLinkTitles(tree, resolve);
		return extract(tree, file, report);
	} catch (error) {
		const found = error as { reason: string; line?: number; column?: number; place?: { line: number; column: number } };
		const { reason } = found;
		if (typeof reason !== 'string') throw error;
		// An element that is never closed is reported at the end of what it stands in; its own place is in the words alone.
		const [, line, column] = /^Expected a closing tag for .*?\((\d+):(\d+)-/.exec(reason)?.map(Number) ?? [null, found.line ?? found.place?.line, found.column ?? found.place?.column];
		report(issue('markdown/malformed-mdx', { file, line: line ?? 1, column: column ?? 1 }, { reason }));
		return null;
	}
};
