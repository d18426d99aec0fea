import { getGarden } from '../adapters/astro/get-garden.ts';
import { pageTwin } from '../views/twins/page-twin.ts';
import { twinUrl } from '../views/page/page-meta.ts';

export const getStaticPaths = async () => {
	const garden = await getGarden();
	return garden.addresses.map((url) => ({ params: { twin: twinUrl(url).slice(1, -'.md'.length) }, props: { url } }));
};

export const GET = async ({ props }: { props: { url: string } }) => new Response(pageTwin(await getGarden(), props.url));
