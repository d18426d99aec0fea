import type { Root } from 'mdast';
import { renderBody } from '../../markdown/render.ts';
import type { DocumentContext } from '../../markdown/plugins/context.ts';
import type { Entry } from '../../model/entries/types.ts';
import { bodyTwin } from '../../views/twins/entry-twin.ts';
import { keptCounts } from './count-kept.ts';
import { keptFile, keptFolder, readKept, writeKept } from './keep.ts';
import { findSmall, keepSmall } from './keep-small.ts';
import { withKeptTools } from './kept-code-tools.ts';
import { checksumOf, digestOf } from './key.ts';
import { answersMatch, traceContext, type Asked } from './trace-context.ts';

interface Made {
	/** The questions of the garden that the text answers. */
	readonly asked: readonly Asked[];
	/** A hash of the text. */
	readonly hash: string;
}

/** A text that is read where it is shown. Most builds need its hash alone. */
export interface LazyText {
	readonly hash: string;
	readonly text: () => Promise<string>;
}

/** A text that is kept on the disk, and what it asked. */
export interface KeptText extends Made, LazyText {}

/** Where texts are kept, and how a body is parsed whose tree somebody else needs as well. */
interface KeepOptions {
	readonly folder?: string;
	readonly parse?: () => Root;
}

/** A Markdown body as HTML, from the disk where it was rendered before. */
export const renderKept = (body: string, context: DocumentContext, { folder = keptFolder, parse }: KeepOptions = {}): Promise<KeptText> =>
	keepTraced('bodies', body, context, (traced) => withKeptTools((tools) => renderBody(body, traced, tools, parse), folder), folder);

/** A body as portable Markdown, from the disk where it was written before. */
export const twinKept = (entry: Entry, context: DocumentContext, { folder = keptFolder, parse }: KeepOptions = {}): Promise<KeptText> =>
	keepTraced(`twins-${entry.dialect}`, entry.body, context, (traced) => bodyTwin(entry, traced, parse), folder);

/**
 * What is made of a body, from the disk where it was made before and all that this asked of the garden still has
 * the same answer: a new title of a linked page or a changed example makes exactly the pages anew that show it.
 */
async function keepTraced(kind: string, body: string, context: DocumentContext, make: (traced: DocumentContext) => string | Promise<string>, folder: string): Promise<KeptText> {
	const [small, parts] = [{ name: kind, files: true }, [digestOf(body)]];
	const renew = async (): Promise<Made & { readonly made: string }> => {
		const { traced, asked } = traceContext(context);
		const made = await make(traced);
		keptCounts().made += 1;
		const hash = checksumOf(Buffer.from(made)).toString('base64url');
		// The text has a file of its own under its hash, so that no other build puts another one in its place.
		writeKept(keptFile('texts', [hash], folder), Buffer.from(made));
		const head: Made = { asked: asked(), hash };
		keepSmall(small, parts, head, folder);
		return { ...head, made };
	};
	const known = findSmall<Made>(small, parts, folder);
	const isCurrent = known !== null && answersMatch(known.asked, context);
	if (isCurrent) keptCounts().found += 1;
	const { asked, hash } = isCurrent ? known : await renew();
	return {
		asked,
		hash,
		text: async () => {
			const kept = readKept(keptFile('texts', [hash], folder), folder);
			return kept === null ? (await renew()).made : Buffer.from(kept).toString('utf8');
		},
	};
}
