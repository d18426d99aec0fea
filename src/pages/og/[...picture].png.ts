import { getGarden } from '../../adapters/astro/get-garden.ts';
import { keep } from '../../adapters/cache/keep.ts';
import { drawCard } from '../../adapters/cards/draw-card.ts';
import { cardOf } from '../../views/page/card.ts';
import { pictureUrl } from '../../views/page/page-meta.ts';

export const getStaticPaths = async () => {
	const garden = await getGarden();
	// A picture is only ever named by its absolute address.
	if (garden.site.url === null) return [];
	return garden.addresses.map((url) => ({ params: { picture: pictureUrl(url).slice('/og/'.length, -'.png'.length) }, props: { url } }));
};

export const GET = async ({ props }: { props: { url: string } }) => {
	const card = cardOf(await getGarden(), props.url);
	return new Response(await keep('cards', [JSON.stringify(card)], () => drawCard(card)) as BodyInit);
};
