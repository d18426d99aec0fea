import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Garden } from '../../model/garden/types.ts';
import { buildReport, redirectsFile } from '../../views/data/build-report.ts';
import { describeKept, keptCounts } from '../cache/count-kept.ts';
import { keptFolder } from '../cache/keep.ts';
import { savePacks } from '../cache/packs.ts';
import { pruneDaily } from '../cache/prune-kept.ts';

/**
 * Says what was built to those who publish it: `_redirects` beside the pages, which some hosts turn into real
 * redirects, and a report in the file that GARDEN_REPORT names. What no build needs any more is forgotten here as well.
 * @returns a line over what was kept between builds
 */
export async function reportOn(garden: Garden, output: string): Promise<string> {
	await writeFile(join(output, '_redirects'), redirectsFile(garden));
	const line = describeKept(keptCounts());
	savePacks(keptFolder);
	await pruneDaily(keptFolder, Date.now());
	const report = process.env['GARDEN_REPORT'];
	if (report !== undefined) await writeFile(report, `${JSON.stringify(buildReport(garden), null, '\t')}\n`);
	return line;
}
