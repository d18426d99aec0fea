import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadForBuild } from '../content/load-garden.ts';
import { reportOn } from '../output/report.ts';

/** Says what was built to those who publish it. */
export function reportBuild(): AstroIntegration {
	return {
		name: 'garden:report',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const { garden } = await loadForBuild();
				if (garden === null) throw new Error('The content cannot be read any more');
				logger.info(await reportOn(garden, fileURLToPath(dir)));
			},
		},
	};
}
