import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { remarkContainers } from './syntax/containers.ts';
import { remarkWikilinks } from './syntax/wikilinks.ts';

/** The dialect of a file: MDX only where a page needs a live component. */
export type Dialect = 'md' | 'mdx';

/** The dialect that a file's ending asks for. */
export const dialectOf = (path: string): Dialect => (path.endsWith('.mdx') ? 'mdx' : 'md');

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkContainers).use(remarkWikilinks).freeze();
const mdx = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkContainers).use(remarkWikilinks).freeze();

/**
 * Parses a body into mdast with the garden's own syntax in it.
 * @throws VFileMessage where MDX is malformed; Markdown cannot be.
 */
export function parseBody(body: string, dialect: Dialect): Root {
	const processor = dialect === 'mdx' ? mdx : markdown;
	return processor.runSync(processor.parse(body), { value: body } as never) as Root;
}

/** Parses a Markdown body when it is first asked to, and gives whoever asks a tree of their own. */
export function parseOnce(body: string): () => Root {
	let tree: Root | undefined;
	return () => structuredClone((tree ??= parseBody(body, 'md')));
}
