import type { AstroIntegration } from 'astro';

type ConfigSetup = NonNullable<AstroIntegration['hooks']['astro:config:setup']>;
type ViteOptions = NonNullable<Parameters<Parameters<ConfigSetup>[0]['updateConfig']>[0]['vite']>;

const helper = /^\0vite\/preload-helper\.js$/;
const plain = '\0garden:plain-import:';

/**
 * Leaves dynamic imports as they are. Vite wraps each in a helper that preloads style sheets and modules; none of ours
 * has any, and the helper would weigh more than all that every page loads for search. Each importing module gets a copy
 * of its own, since one shared by two would become a file and a request.
 */
export const plainImports = (): ViteOptions['plugins'] => [
	{
		name: 'garden:plain-imports',
		apply: 'build',
		enforce: 'pre',
		resolveId: { filter: { id: helper }, handler: (_source, importer) => `${plain}${importer}` },
		load: {
			filter: { id: new RegExp(`^${plain}`) },
			handler: () => 'export const __vitePreload = (load) => load();',
		},
	},
];
