import { getGarden } from '../../adapters/astro/get-garden.ts';
import { pageKey } from '../../adapters/cache/page-key.ts';
import { previews, type Preview } from '../../views/data/preview.ts';

export const getStaticPaths = async () =>
	[...previews(await getGarden())].map(([url, preview]) => ({ params: { page: url.slice(1, -1) }, props: { preview }, cacheKey: pageKey(preview) }));

export const GET = ({ props }: { props: { preview: Preview } }) => Response.json(props.preview);
