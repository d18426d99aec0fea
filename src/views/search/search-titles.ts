import type { Garden } from '../../model/garden/types.ts';
import { withBase } from '../../model/links/base.ts';
import type { SearchTitle } from '../../model/search/near-titles.ts';

/** The names of every visible topic, section and article, from which a misspelt word is put right. */
export function searchTitles(garden: Garden): SearchTitle[] {
	const at = (url: string) => withBase(garden.site.base, url);
	const entries = [...garden.topics.values(), ...garden.articles, ...garden.projects];
	return [
		...entries.map(({ title, url, alsoKnownAs }) => ({ title, url: at(url), terms: alsoKnownAs })),
		...garden.sections.map(({ title, url }) => ({ title, url: at(url), terms: [] })),
	];
}
