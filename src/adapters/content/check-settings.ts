import { formatIssue } from '../../model/issues/format.ts';
import type { Issue } from '../../model/issues/issue.ts';
import { readSite } from '../../model/garden/read-site.ts';
import { ContentError } from './content-error.ts';
import { contentFolder, contentRoot, placeSettings } from './location.ts';
import { readContent } from './read-content.ts';

/**
 * Looks at the site's settings, which Astro is started with.
 * @throws ContentError where they are missing or wrong, each mistake of which was said in a line of its own
 */
export function checkSettings(): void {
	const issues: Issue[] = [];
	readSite(readContent(contentFolder).files, contentRoot, placeSettings(), (found) => issues.push(found));
	for (const found of issues) console.error(formatIssue(found));
	if (issues.length > 0) throw new ContentError('The settings of the site have mistakes');
}
