import { relative, resolve } from 'node:path';

/** The content folder: `content`, or the one that GARDEN_CONTENT names. */
export const contentFolder = resolve(process.env['GARDEN_CONTENT'] ?? 'content');

/** The same as authors see it in messages: relative to where the command runs. */
export const contentRoot = relative(process.cwd(), contentFolder) || '.';

/**
 * The instant of the build in milliseconds since 1970: SOURCE_DATE_EPOCH (seconds) where it is set, so that
 * a build can be repeated, else now.
 * @see https://reproducible-builds.org/specs/source-date-epoch/
 */
export function buildInstant(): number {
	const epoch = process.env['SOURCE_DATE_EPOCH'];
	if (epoch === undefined) return Date.now();
	if (!/^\d+$/.test(epoch)) throw new Error(`SOURCE_DATE_EPOCH is "${epoch}", which is no number of seconds`);
	return Number(epoch) * 1000;
}
