import { originOf } from '../model/code/block-origin.ts';
import { resolveCode } from '../model/code/code-block.ts';
import type { Garden } from '../model/garden/types.ts';
import { absolute, withBase } from '../model/links/base.ts';
import { picturePath, resolveLink } from '../model/links/resolve.ts';
import type { DocumentContext } from './plugins/context.ts';

/** Ties a document at `path` below content/ to the garden around it. Mistakes are the check's business. */
export function documentContext(garden: Garden, path: string): DocumentContext {
	return {
		resolve: (url) => resolveLink(url, path, garden.targets),
		href: (url) => withBase(garden.site.base, url),
		absolute: (url) => absolute(garden.site, url) ?? withBase(garden.site.base, url),
		code: (node) => resolveCode(node, garden.files, { file: path, line: 1, column: 1 }, () => undefined),
		origin: (block) => originOf(block, garden.files, garden.code),
		picture: (url) => picturePath(path, url),
	};
}
