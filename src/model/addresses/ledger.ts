import { addressPattern } from '../../schema/common.ts';
import type { Frame } from '../entries/read-entries.ts';
import { issue, type Issue } from '../issues/issue.ts';
import { didYouMean } from '../issues/suggest.ts';

/** The ledger's file below content/: every address ever published, one a line; `#` starts a comment. */
export const LEDGER = 'addresses.txt';

/** The addresses of a ledger with the line of each. */
export function readLedger(text: string): ReadonlyMap<string, number> {
	const lines = text.split(/\r?\n/).map((line, index) => [line.trim(), index + 1] as const);
	return new Map(lines.filter(([line]) => line !== '' && !line.startsWith('#')));
}

/** The ledger with addresses added, sorted; comments stay on top. */
export function extendLedger(text: string, addresses: readonly string[]): string {
	const comments = text.split(/\r?\n/).filter((line) => line.startsWith('#'));
	const all = [...new Set([...readLedger(text).keys(), ...addresses])].sort();
	return [...comments, ...all, ''].join('\n');
}

/**
 * Reports promised addresses that neither a page nor an alias keeps, and pages that are not promised yet.
 * `unread` are files with mistakes of their own: what their address is, or what they name as an alias, has not vanished.
 */
export function checkLedger(
	{ text, file }: { readonly text: string; readonly file: string },
	addresses: readonly string[],
	redirects: ReadonlyMap<string, string>,
	unread: readonly Pick<Frame, 'url' | 'yaml'>[],
	report: (found: Issue) => void,
): void {
	const promised = readLedger(text);
	const current = new Set(addresses);
	const isKept = (address: string) =>
		current.has(address) || redirects.has(address) || unread.some(({ url, yaml }) => url === address || yaml.includes(address));
	for (const [address, line] of promised) {
		const place = { file, line, column: 1 };
		if (!addressPattern.test(address)) report(issue('address/malformed', place, { address }));
		else if (!isKept(address)) {
			const moved = didYouMean(address, addresses.filter((known) => !promised.has(known)), (known) => `${known}; then add \`aliases: [${address}]\` there`);
			report(issue('address/vanished', place, { address }, moved));
		}
	}
	for (const address of addresses) {
		if (!promised.has(address)) report(issue('address/unrecorded', { file, line: 1, column: 1 }, { address }));
	}
}
