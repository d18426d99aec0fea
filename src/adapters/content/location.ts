import { relative, resolve } from 'node:path';
import type { PlaceSettings } from '../../schema/site.ts';

/** The content folder: `content`, or the one that GARDEN_CONTENT names. */
export const contentFolder = resolve(process.env['GARDEN_CONTENT'] ?? 'content');

/** The same as authors see it in messages: relative to where the command runs. */
export const contentRoot = relative(process.cwd(), contentFolder) || '.';

/** Whether drafts and scheduled entries are built as well, for a preview that only its author is told of. */
export const isPreview = process.env['GARDEN_PREVIEW'] === '1';

/**
 * What the place of publication decides instead of site.yml: GARDEN_URL (`https://host`) and GARDEN_BASE (`/path/`), where
 * they are set. A preview has no address of its own, and so no feeds, no sitemap and no canonical links.
 */
export function placeSettings(): PlaceSettings {
	const { GARDEN_URL: url, GARDEN_BASE: base } = process.env;
	return { ...(isPreview ? { url: null } : url ? { url } : {}), ...(base ? { base } : {}) };
}

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
