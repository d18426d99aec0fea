import { drawCard } from '../../adapters/cards/draw-card.ts';
import { getGarden } from '../../adapters/astro/get-garden.ts';
import { cardOf } from '../../views/page/card.ts';
import { pictureUrl } from '../../views/page/page-meta.ts';

export const getStaticPaths = async () => {
	const garden = await getGarden();
	// A picture is only ever named by its absolute address.
	if (garden.site.url === null) return [];
	return garden.addresses.map((url) => ({ params: { picture: pictureUrl(url).slice('/og/'.length, -'.png'.length) }, props: { url } }));
};

export const GET = async ({ props }: { props: { url: string } }) =>
	new Response(await drawCard(cardOf(await getGarden(), props.url)) as BodyInit);
