import type { Entry } from '../entries/types.ts';
import { issue, type Issue } from '../issues/issue.ts';

/** Former addresses and where they lead now. */
export type Redirects = ReadonlyMap<string, string>;

/** Collects the aliases of all entries. An alias that is a page's address, or another's alias, is reported. */
export function collectRedirects(entries: readonly Entry[], addresses: readonly string[], report: (found: Issue) => void): Redirects {
	const taken = new Set(addresses);
	const redirects = new Map<string, string>();
	for (const entry of entries) {
		if (entry.kind === 'page') continue;
		for (const [index, alias] of entry.aliases.entries()) {
			const owner = taken.has(alias) ? alias : redirects.get(alias);
			if (owner === undefined) redirects.set(alias, entry.url);
			else report(issue('address/taken', entry.place(['aliases', index]), { claim: `the alias ${alias}`, owner }));
		}
	}
	return redirects;
}
