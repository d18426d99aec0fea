import type { Entry } from '../entries/types.ts';
import { issue, type Issue } from '../issues/issue.ts';
import type { Section } from './types.ts';

/** Pages that stand in every garden. */
const FIXED = ['/', '/roadmap/', '/timeline/', '/articles/', '/projects/', '/search/', '/feeds/', '/index/'];

/** The addresses of all pages, sorted. */
export function listAddresses(sections: readonly Section[], entries: readonly Entry[]): string[] {
	return [...new Set([...FIXED, ...sections.map(({ url }) => url), ...entries.map(({ url }) => url)])].sort();
}

/** Finds files that would stand at the address of a page that every garden has. */
export function checkFixedAddresses(entries: readonly Entry[], report: (found: Issue) => void): void {
	for (const { url, place } of entries) {
		if (!FIXED.includes(url)) continue;
		const claim = `${url}, where this file would stand,`;
		report(issue('address/taken', { ...place([]), line: 1, column: 1 }, { claim, owner: 'a page that every garden has' }, 'rename the file'));
	}
}
