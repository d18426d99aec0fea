import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified, type PluggableList } from 'unified';
import type { CodeTools } from './code/code-tools.ts';
import { parseBody } from './parse.ts';
import { remarkCallouts } from './plugins/callouts.ts';
import { remarkCode } from './plugins/code.ts';
import type { DocumentContext } from './plugins/context.ts';
import { remarkExercises } from './plugins/exercises.ts';
import { remarkHeadingIds } from './plugins/heading-ids.ts';
import { remarkImages } from './plugins/images.ts';
import { remarkLinks } from './plugins/links.ts';
import { rehypePage } from './plugins/rehype-page.ts';
import { remarkImageReferences } from './syntax/image-references.ts';

/** The dialect's transformations, which Markdown and MDX share. */
export const remarkPlugins = (context: DocumentContext, tools: CodeTools): PluggableList => [
	remarkImageReferences,
	[remarkLinks, context],
	remarkHeadingIds,
	[remarkImages, context],
	[remarkCode, context, tools],
	remarkCallouts,
	remarkExercises,
];

// Written headings have their ids already; rehype-slug gives them to those that come with MDX components.
export const rehypePlugins: PluggableList = [rehypeSlug, rehypePage];

/**
 * Renders a Markdown body to HTML. Every text that an author wrote is escaped where it becomes markup.
 * @param parse gives the body's tree, which is changed
 */
export function renderBody(body: string, context: DocumentContext, tools: CodeTools, parse = () => parseBody(body, 'md')): string {
	const processor = unified()
		.use(remarkPlugins(context, tools))
		.use(remarkRehype, { footnoteLabel: 'Notes and sources', footnoteLabelTagName: 'h2', footnoteLabelProperties: { className: ['footnotes-title'] } })
		.use(rehypePlugins)
		.use(rehypeStringify);
	const tree = processor.runSync(parse());
	return processor.stringify(tree);
}
