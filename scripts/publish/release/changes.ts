import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildReport } from '../../../src/views/data/build-report.ts';
import type { FileState } from './assemble.ts';
import type { Release } from './release.ts';

const SHOWN = 8;

/** What a release changes for readers: pages, and items of the feed of all articles. */
export async function describeChanges(states: ReadonlyMap<string, FileState>, report: BuildReport, site: string, live: Release | null): Promise<string[]> {
	const stateOf = (address: string) => states.get(`${address.slice(1)}index.html`);
	const before = new Set(live?.addresses ?? []);
	const lines = [
		line('added', 'page', report.addresses.filter((address) => !before.has(address))),
		line('changed', 'page', report.addresses.filter((address) => before.has(address) && stateOf(address) !== 'same')),
		line('removed', 'page', [...before].filter((address) => !report.addresses.includes(address))),
	];
	const [old, now] = await Promise.all([live === null ? new Map<string, FeedItem>() : readFeed(join(live.folder, 'site')), readFeed(site)]);
	const known = (item: FeedItem) => old.get(item.id);
	lines.push(
		line('new', 'feed item', [...now.values()].filter((item) => known(item) === undefined).map(({ title }) => title)),
		line('revised', 'feed item', [...now.values()].filter((item) => known(item) !== undefined && known(item)?.date_modified !== item.date_modified).map(({ title }) => title)),
	);
	const told = lines.filter((text) => text !== null);
	return told.length === 0 ? ['nothing changed for readers'] : told;
}

interface FeedItem {
	readonly id: string;
	readonly title: string;
	readonly date_modified: string;
}

function line(verb: string, noun: string, names: readonly string[]): string | null {
	if (names.length === 0) return null;
	const rest = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
	return `${names.length} ${noun}${names.length === 1 ? '' : 's'} ${verb}: ${names.slice(0, SHOWN).join(', ')}${rest}`;
}

// A site without an address of its own has no feed.
async function readFeed(site: string): Promise<ReadonlyMap<string, FeedItem>> {
	const text = await readFile(join(site, 'feeds/articles.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return '{"items":[]}';
		throw error;
	});
	return new Map((JSON.parse(text) as { items: FeedItem[] }).items.map((item) => [item.id, item]));
}
