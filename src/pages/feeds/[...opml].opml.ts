import { getGarden } from '../../adapters/astro/get-garden.ts';
import { writeOpml } from '../../views/feeds/write-feed.ts';

export const getStaticPaths = async () => ((await getGarden()).site.url === null ? [] : [{ params: { opml: 'all' } }]);

export const GET = async () => new Response(writeOpml(await getGarden()));
