import { renderBody } from '../../markdown/render.ts';
import type { DocumentContext } from '../../markdown/plugins/context.ts';
import type { Entry } from '../../model/entries/types.ts';
import { bodyTwin } from '../../views/twins/entry-twin.ts';
import { keptCounts } from './count-kept.ts';
import { keptFile, keptFolder, readKept, writeKept } from './keep.ts';
import { answersMatch, traceContext, type Asked } from './trace-context.ts';

interface Kept {
	readonly asked: readonly Asked[];
	readonly made: string;
}

/** A Markdown body as HTML, from the disk where it was rendered before. */
export const renderKept = (body: string, context: DocumentContext, folder = keptFolder): Promise<string> =>
	keepTraced('bodies', body, context, (traced) => renderBody(body, traced), folder);

/** A body as portable Markdown, from the disk where it was written before. */
export const twinKept = (entry: Entry, context: DocumentContext, folder = keptFolder): Promise<string> =>
	keepTraced('twins', `${entry.dialect} ${entry.body}`, context, (traced) => bodyTwin(entry, traced), folder);

/**
 * What is made of a body, from the disk where it was made before and all that this asked of the garden still has
 * the same answer: a new title of a linked page or a changed example makes exactly the pages anew that show it.
 */
async function keepTraced(kind: string, body: string, context: DocumentContext, make: (traced: DocumentContext) => string, folder: string): Promise<string> {
	const file = await keptFile(kind, [body], folder);
	const bytes = await readKept(file, folder);
	if (bytes !== null) {
		const { asked, made } = JSON.parse(Buffer.from(bytes).toString('utf8')) as Kept;
		if (answersMatch(asked, context)) {
			keptCounts().found += 1;
			return made;
		}
	}
	const { traced, asked } = traceContext(context);
	const made = make(traced);
	keptCounts().made += 1;
	await writeKept(file, Buffer.from(JSON.stringify({ asked: asked(), made } satisfies Kept)));
	return made;
}
