import type { Entry } from '../entries/types.ts';
import { resolveLink } from './resolve.ts';
import type { Targets } from './targets.ts';

/** What makes one page point to another. */
export type LinkKind = 'body' | 'prerequisite' | 'related' | 'topic';

/** One page pointing to another, each by its address. */
export interface Link {
	readonly from: string;
	readonly to: string;
	readonly kind: LinkKind;
}

/** Every link, by where it starts and by where it ends; each direction is the other's inverse. */
export interface LinkIndex {
	readonly links: ReadonlyMap<string, readonly Link[]>;
	readonly backlinks: ReadonlyMap<string, readonly Link[]>;
}

/** Gathers the links of all entries in one pass; a page's links to itself and repetitions do not count. */
export function indexLinks(entries: readonly Entry[], targets: Targets): LinkIndex {
	const links = new Map<string, Link[]>();
	const backlinks = new Map<string, Link[]>();
	for (const entry of entries) {
		const seen = new Set<string>();
		for (const { to, kind } of linksOf(entry, targets)) {
			const key = `${kind} ${to}`;
			if (to === entry.url || seen.has(key)) continue;
			seen.add(key);
			const link = { from: entry.url, to, kind };
			push(links, link.from, link);
			push(backlinks, link.to, link);
		}
	}
	return { links, backlinks };
}

function* linksOf(entry: Entry, targets: Targets): Generator<Pick<Link, 'to' | 'kind'>> {
	for (const { url } of entry.content.links) {
		const resolved = resolveLink(url, entry.path, targets);
		if (resolved.kind === 'internal') yield { to: resolved.target.url, kind: 'body' };
	}
	const references: [LinkKind, readonly string[]][] =
		entry.kind === 'topic'
			? [['prerequisite', entry.prerequisites], ['related', entry.related]]
			: entry.kind === 'article' || entry.kind === 'project'
				? [['topic', entry.topics]]
				: [];
	for (const [kind, slugs] of references) {
		for (const slug of slugs) if (targets.has(slug)) yield { to: `/topics/${slug}/`, kind };
	}
}

function push(map: Map<string, Link[]>, key: string, link: Link): void {
	const list = map.get(key);
	if (list) list.push(link);
	else map.set(key, [link]);
}
