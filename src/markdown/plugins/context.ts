import type { Code } from 'mdast';
import type { BlockOrigin } from '../../model/code/block-origin.ts';
import type { CodeBlock } from '../../model/code/code-block.ts';
import type { Resolved } from '../../model/links/resolve.ts';

/** What a document's Markdown needs from the garden around it. */
export interface DocumentContext {
	/** Where a written link leads. */
	readonly resolve: (url: string) => Resolved;
	/** An address with the site's base before it. */
	readonly href: (url: string) => string;
	/** The same with the site's origin before it where it is known, for texts that are read elsewhere. */
	readonly absolute: (url: string) => string;
	/** A fence with the code that readers see. */
	readonly code: (node: Code) => CodeBlock;
	/** Where a block's text comes from. */
	readonly origin: (block: CodeBlock) => BlockOrigin;
	/** The path below content/ of a picture named in the document. */
	readonly picture: (url: string) => string;
}
