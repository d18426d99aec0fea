import { dialectOf, parseBody } from '../../markdown/parse.ts';
import { remarkImageReferences } from '../../markdown/syntax/image-references.ts';
import { fillLinkTitles } from '../../markdown/syntax/link-titles.ts';
import { extract } from '../extract/extract.ts';
import type { Extraction } from '../extract/types.ts';
import { issue, type Issue } from '../issues/issue.ts';
import { resolveLink } from '../links/resolve.ts';
import type { Targets } from '../links/targets.ts';

/** What a body holds; null where it cannot be parsed. `places` give bare links the titles of the pages that they lead to. */
export function readBody(body: string, path: string, file: string, places: Targets, report: (found: Issue) => void): Extraction | null {
	try {
		const tree = parseBody(body, dialectOf(path));
		remarkImageReferences()(tree);
		fillLinkTitles(tree, (url) => resolveLink(url, path, places));
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
}
