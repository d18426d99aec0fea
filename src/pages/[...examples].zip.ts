import { getGarden } from '../adapters/astro/get-garden.ts';
import { pageKey } from '../adapters/cache/page-key.ts';
import { examplesOf, examplesUrl } from '../views/archive/examples.ts';
import { zipTexts, type Texts } from '../views/archive/zip-texts.ts';

export const getStaticPaths = async () => {
	const garden = await getGarden();
	return [...garden.topics.values(), ...garden.articles].flatMap((entry) => {
		const texts = examplesOf(garden, entry);
		if (texts.length === 0) return [];
		return [{ params: { examples: examplesUrl(entry).slice(1, -'.zip'.length) }, props: { texts }, cacheKey: pageKey(texts) }];
	});
};

/** The examples of a page, for readers who change and run them. */
export const GET = ({ props: { texts } }: { props: { texts: Texts } }) =>
	new Response(zipTexts(texts), { headers: { 'content-type': 'application/zip' } });
