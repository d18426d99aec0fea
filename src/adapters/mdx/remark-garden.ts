import { relative } from 'node:path';
import type { Root } from 'mdast';
import { unified, type Processor } from 'unified';
import type { VFile } from 'vfile';
import { documentContext } from '../../markdown/document-context.ts';
import { remarkImages } from '../../markdown/plugins/images.ts';
import { codeTools } from '../../markdown/code/real-code-tools.ts';
import { remarkPlugins } from '../../markdown/render.ts';
import { remarkContainers } from '../../markdown/syntax/containers.ts';
import { remarkWikilinks } from '../../markdown/syntax/wikilinks.ts';
import { gardenOfBuild, loadGarden } from '../content/load-garden.ts';
import { contentFolder } from '../content/location.ts';

/** The garden's dialect inside MDX. Pictures are left to Astro, which imports them as modules there. */
export function remarkGarden(this: Processor) {
	remarkContainers.call(this);
	return async (tree: Root, file: VFile): Promise<Root> => {
		// In dev a file may have changed since the last one was read.
		const { garden } = await (gardenOfBuild() ?? loadGarden());
		if (garden === null) throw new Error('The content cannot be read; npm run check says why');
		const context = documentContext(garden, relative(contentFolder, file.path));
		const plugins = remarkPlugins(context, codeTools).filter((plugin) => !Array.isArray(plugin) || plugin[0] !== remarkImages);
		return (await unified().use(remarkWikilinks).use(plugins).run(tree, file)) as Root;
	};
}
