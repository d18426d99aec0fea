import type { AstroIntegration } from 'astro';
import { formatIssue } from '../../model/issues/format.ts';
import { loadChecked } from '../ahead/load-checked.ts';
import { loadGarden } from '../content/load-garden.ts';
import { contentFolder } from '../content/location.ts';

/** Checks the content first: a build with a mistake in it stops, the dev server says what is wrong and goes on. */
export function checkContent(): AstroIntegration {
	return {
		name: 'garden:check',
		hooks: {
			// Drafts are shown by the dev server and in a preview. The mode that Vite reads from NODE_ENV must not decide
			// that: a build in a shell that says NODE_ENV=development would publish them.
			'astro:config:setup': ({ command, updateConfig }) => {
				updateConfig({ vite: { define: { 'import.meta.env.GARDEN_DEV': JSON.stringify(command === 'dev') } } });
			},
			'astro:build:start': async () => void (await loadChecked()),
			'astro:server:setup': ({ server, logger }) => {
				const report = async () => {
					const { issues } = await loadGarden({ preview: true });
					for (const found of issues.filter(({ code }) => code !== 'address/unrecorded')) logger.warn(formatIssue(found));
				};
				const reportOrFail = () => void report().catch((error: unknown) => logger.error(String(error)));
				reportOrFail();
				server.watcher.on('change', (path) => path.startsWith(contentFolder) && reportOrFail());
			},
		},
	};
}
