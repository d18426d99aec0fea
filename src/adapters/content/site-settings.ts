import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { siteSchema, type SiteData } from '../../schema/site.ts';
import { contentFolder, placeSettings } from './location.ts';

/**
 * The site's settings with those of its place of publication, for what runs before there is a garden.
 * @throws Error where they are missing or wrong; the check says where
 */
export function siteSettings(): SiteData {
	return siteSchema.parse({ ...parse(readFileSync(join(contentFolder, 'site.yml'), 'utf8')), ...placeSettings() });
}
