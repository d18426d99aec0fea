import type { Garden } from '../../model/garden/types.ts';

/** A page whose text links to another. */
export interface Mention {
	readonly title: string;
	readonly url: string;
}

/** Pages whose text links to an address; those that only name it in their front matter are shown elsewhere. */
export function mentionsOf(garden: Garden, url: string): Mention[] {
	return (garden.links.backlinks.get(url) ?? [])
		.filter(({ kind }) => kind === 'body')
		.flatMap(({ from }) => {
			const target = garden.targets.get(from);
			return target === undefined ? [] : [{ title: target.title, url: from }];
		});
}
