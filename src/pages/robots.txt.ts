import { getGarden } from '../adapters/astro/get-garden.ts';
import { absolute } from '../model/links/base.ts';

export const GET = async () => {
	const sitemap = absolute((await getGarden()).site, '/sitemap.xml');
	return new Response(`User-agent: *\nAllow: /\n${sitemap === null ? '' : `\nSitemap: ${sitemap}\n`}`);
};
