import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { buildReport, redirectsFile } from '../../views/data/build-report.ts';
import { describeKept, keptCounts } from '../cache/count-kept.ts';
import { keptFolder } from '../cache/keep.ts';
import { pruneDaily } from '../cache/prune-kept.ts';
import { loadForBuild } from '../content/load-garden.ts';

/**
 * Says what was built to those who publish it: `_redirects` beside the pages, which some hosts turn into real
 * redirects, and a report in the file that GARDEN_REPORT names. What no build needs any more is forgotten here as well.
 */
export function reportBuild(): AstroIntegration {
	return {
		name: 'garden:report',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const { garden } = await loadForBuild();
				if (garden === null) throw new Error('The content cannot be read any more');
				await writeFile(new URL('_redirects', dir), redirectsFile(garden));
				logger.info(describeKept(keptCounts()));
				await pruneDaily(keptFolder, Date.now());
				const report = process.env['GARDEN_REPORT'];
				if (report !== undefined) await writeFile(report, `${JSON.stringify(buildReport(garden), null, '\t')}\n`);
			},
		},
	};
}
