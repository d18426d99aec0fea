import { resolve } from 'node:path';
import type { AstroIntegration } from 'astro';

type ConfigSetup = NonNullable<AstroIntegration['hooks']['astro:config:setup']>;
type Plugin = NonNullable<NonNullable<Parameters<Parameters<ConfigSetup>[0]['updateConfig']>[0]['vite']>['plugins']>[number];

/** The modules of the bundle that build with it, beside the one that begins Astro's pages, and what is bundled into them. */
export const [BUILD_SITE, SHARE] = ['build-site.mjs', 'share.mjs'];
const ENTRIES = [[BUILD_SITE, 'src/adapters/drawing/build-site.ts'], [SHARE, 'src/adapters/ahead/share.ts']] as const;

// Where Astro bundles what draws static pages.
const ENVIRONMENT = 'prerender';

// What is native, and what few builds load.
const SELDOM = ['@resvg/resvg-js', '@viz-js/viz', 'satori', 'sharp', 'shiki'];

/**
 * Bundles what builds with kept code together with the pages: both need the model and the Markdown pipeline, and load
 * them once. Packages are bundled as well, since hundreds of small modules take longer to find than to run.
 */
export const drawingEntry = (): Plugin => ({
	name: 'garden:drawing-entry',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === ENVIRONMENT,
	configEnvironment: (name) => (name === ENVIRONMENT ? { resolve: { noExternal: true, external: SELDOM } } : null),
	buildStart() {
		for (const [fileName, source] of ENTRIES) this.emitFile({ type: 'chunk', id: resolve(source), fileName, preserveSignature: 'strict' });
	},
});
