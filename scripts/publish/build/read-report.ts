import type { BuildReport } from '../../../src/views/data/build-report.ts';

// A part of an address that is a name in a folder, and nothing else.
const isAddress = (text: unknown): text is string =>
	typeof text === 'string' && /^\/(?:[^/\s\\\0]+\/)*$/.test(text) && !text.split('/').some((part) => part === '.' || part === '..');

/**
 * Reads what a build says of itself. The build ran the pushed code, so nothing in it is taken on trust.
 * @throws Error where it does not have the form of a report
 */
export function readReport(text: string): BuildReport {
	const report = JSON.parse(text) as Partial<Record<keyof BuildReport, unknown>>;
	const { addresses, redirects, due } = report;
	if (!Array.isArray(addresses) || !addresses.every(isAddress)) throw new Error('The report of the build has no addresses');
	if (typeof redirects !== 'object' || redirects === null) throw new Error('The report of the build has no redirects');
	const pairs = Object.entries(redirects).map(([from, to]: [string, unknown]) => {
		if (!isAddress(from) || !isAddress(to)) throw new Error(`The report of the build has the redirect ${JSON.stringify([from, to])}, which joins no two addresses`);
		return [from, to] as const;
	});
	if (due !== null && typeof due !== 'number') throw new Error('The report of the build does not say when the next entry comes due');
	return { addresses, redirects: Object.fromEntries(pairs), due };
}
