import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { checkContent } from './src/adapters/astro/check-integration.ts';
import { keepPages } from './src/adapters/astro/kept-pages-integration.ts';
import { reportBuild } from './src/adapters/astro/report-integration.ts';
import { cacheFolder } from './src/adapters/cache/cache-folder.ts';
import { contentFolder } from './src/adapters/content/location.ts';
import { siteSettings } from './src/adapters/content/site-settings.ts';
import { remarkGarden } from './src/adapters/mdx/remark-garden.ts';
import { writeHeaders } from './src/adapters/security/headers-integration.ts';
import { keepDrawingCode } from './src/adapters/drawing/keep-drawing-integration.ts';
import { search } from './src/adapters/search/search-integration.ts';
import { rehypePlugins } from './src/markdown/render.ts';

const site = siteSettings();

export default defineConfig({
	...(site.url === null ? {} : { site: site.url }),
	base: site.base,
	trailingSlash: 'always',
	outDir: process.env.GARDEN_OUT ?? 'dist',
	cacheDir: cacheFolder,
	// The JSX mode eats the spaces between inline elements.
	compressHTML: true,
	// The policy allows no inline style or script, so none may be inlined to save a request.
	// Half of the time of a small page is the disk's: several are written at once.
	build: { inlineStylesheets: 'never', format: 'directory', concurrency: 8 },
	markdown: { syntaxHighlight: false, processor: unified({ remarkPlugins: [remarkGarden], rehypePlugins }) },
	integrations: [checkContent(), mdx(), search(), writeHeaders(), reportBuild(), keepPages(), keepDrawingCode()],
	vite: {
		// Modules are small and few; the preloader would weigh more than it saves.
		build: { assetsInlineLimit: 0, modulePreload: false },
		resolve: { alias: { '#content': contentFolder } },
	},
	// Pages that name all they show in a key are not drawn again while it is the same.
	experimental: { incrementalBuild: true },
	devToolbar: { enabled: false },
});
