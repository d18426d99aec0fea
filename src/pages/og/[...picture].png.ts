import { getGarden } from '../../adapters/astro/get-garden.ts';
import { cardKept } from '../../adapters/cache/kept-views.ts';
import { pageKey } from '../../adapters/cache/page-key.ts';
import { cardOf, type Card } from '../../views/page/card.ts';
import { pictureUrl } from '../../views/page/page-meta.ts';

export const getStaticPaths = async () => {
	const garden = await getGarden();
	// A picture is only ever named by its absolute address.
	if (garden.site.url === null) return [];
	return garden.addresses.map((url) => {
		const card = cardOf(garden, url);
		return { params: { picture: pictureUrl(url).slice('/og/'.length, -'.png'.length) }, props: { card }, cacheKey: pageKey(card) };
	});
};

export const GET = async ({ props: { card } }: { props: { card: Card } }) => new Response(await cardKept(card) as BodyInit);
