import { getGarden } from '../adapters/astro/get-garden.ts';
import { sitemap } from '../views/data/sitemap.ts';

export const getStaticPaths = async () => {
	const text = sitemap(await getGarden());
	return text === null ? [] : [{ params: { sitemap: 'sitemap' }, props: { text } }];
};

export const GET = ({ props }: { props: { text: string } }) => new Response(props.text);
