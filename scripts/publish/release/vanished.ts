import { formatIssue } from '../../../src/model/issues/format.ts';
import { issue } from '../../../src/model/issues/issue.ts';
import type { BuildReport } from '../../../src/views/data/build-report.ts';
import type { Release } from './release.ts';

/**
 * The lines for an author whose push would take published addresses away. The check of the content goes by the ledger
 * that is pushed with it; this goes by what was really published, so that a line taken off the ledger is noticed.
 */
export function vanishedAddresses(published: readonly Release[], report: BuildReport, ledger: string): string[] {
	const kept = new Set([...report.addresses, ...Object.keys(report.redirects)]);
	const promised = new Set(published.flatMap(({ addresses, redirects }) => [...addresses, ...Object.keys(redirects)]));
	const lines = ledger.split(/\r?\n/).map((line) => line.trim());
	return [...promised].filter((address) => !kept.has(address)).sort().map((address) =>
		formatIssue(issue(
			'address/vanished', { file: 'content/addresses.txt', line: Math.max(1, lines.indexOf(address) + 1), column: 1 }, { address },
			`add \`aliases: [${address}]\` to the front matter of the page that takes its place`,
		)),
	);
}
