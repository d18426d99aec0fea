import { renderBody } from '../../markdown/render.ts';
import type { DocumentContext } from '../../markdown/plugins/context.ts';
import { keptFile, keptFolder, readKept, writeKept } from './keep.ts';
import { answersMatch, traceContext, type Asked } from './trace-context.ts';

interface Kept {
	readonly asked: readonly Asked[];
	readonly html: string;
}

/**
 * A Markdown body as HTML, from the disk where it was rendered before and all that it asked of the garden still has
 * the same answer: a new title of a linked page or a changed example makes exactly the pages anew that show it.
 */
export async function renderKept(body: string, context: DocumentContext, folder = keptFolder): Promise<string> {
	const file = await keptFile('bodies', [body], folder);
	const bytes = await readKept(file);
	if (bytes !== null) {
		const { asked, html } = JSON.parse(Buffer.from(bytes).toString('utf8')) as Kept;
		if (answersMatch(asked, context)) return html;
	}
	const { traced, asked } = traceContext(context);
	const html = renderBody(body, traced);
	await writeKept(file, Buffer.from(JSON.stringify({ asked: asked(), html } satisfies Kept)));
	return html;
}
