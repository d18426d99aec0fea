import GithubSlugger from 'github-slugger';
import type { Heading } from 'mdast';
import { renderedText } from './rendered-text.ts';

/**
 * Gives out the ids of a page's headings, in their order there. The check of links and the page itself both ask here,
 * once bare links have their titles, so that they cannot differ.
 */
export function headingIds(): (heading: Heading) => { readonly id: string; readonly text: string } {
	const slugger = new GithubSlugger();
	return (heading) => {
		const text = renderedText(heading);
		return { id: slugger.slug(text), text };
	};
}
