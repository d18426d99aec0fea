import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITE, readSite } from '../../model/garden/read-site.ts';
import { formatIssue } from '../../model/issues/format.ts';
import type { Issue } from '../../model/issues/issue.ts';
import { ContentError } from './content-error.ts';
import { contentFolder, contentRoot, placeSettings } from './location.ts';

/**
 * Looks at the site's settings, which Astro is started with.
 * @throws ContentError where they are missing or wrong, each mistake of which was said in a line of its own
 */
export function checkSettings(): void {
	const file = join(contentFolder, SITE);
	const files = new Map(existsSync(file) ? [[SITE, readFileSync(file, 'utf8')]] : []);
	const issues: Issue[] = [];
	readSite(files, contentRoot, placeSettings(), (found) => issues.push(found));
	for (const found of issues) console.error(formatIssue(found));
	if (issues.length > 0) throw new ContentError('The settings of the site have mistakes');
}
