import { siteSchema, type PlaceSettings, type SiteData } from '../../schema/site.ts';
import type { Files } from '../code/code-block.ts';
import { readYaml } from '../front-matter/read.ts';
import { issue, type Issue } from '../issues/issue.ts';

/** The settings' file below content/. */
export const SITE = 'site.yml';

/** Reads the site's settings, with those that its place of publication decides; null where they are missing or wrong. */
export function readSite(files: Files, root: string, place: PlaceSettings, report: (found: Issue) => void): SiteData | null {
	const file = `${root}/${SITE}`;
	const text = files.get(SITE);
	if (text === undefined) {
		report(issue('site/missing', { file, line: 1, column: 1 }, {}));
		return null;
	}
	const { data, issues } = readYaml(file, text, 0, siteSchema);
	issues.forEach(report);
	return data === null ? null : siteSchema.parse({ ...data, ...place });
}
