import type { Garden } from '../../model/garden/types.ts';
import { withBase } from '../../model/links/base.ts';

/** What those who publish a build have to know of it. Addresses are without the base. */
export interface BuildReport {
	/** Every address of a page that is promised to stay. */
	readonly addresses: readonly string[];
	/** Former addresses and where they lead now. */
	readonly redirects: Readonly<Record<string, string>>;
	/** The instant in milliseconds since 1970 at which a build would show more; null where nothing is scheduled. */
	readonly due: number | null;
}

export const buildReport = ({ addresses, redirects, due }: Garden): BuildReport => ({ addresses, redirects: Object.fromEntries(redirects), due });

/** The `_redirects` file that some static hosts read. */
export const redirectsFile = ({ redirects, site: { base } }: Garden): string =>
	[...redirects].map(([from, to]) => `${withBase(base, from)} ${withBase(base, to)} 301\n`).join('');
