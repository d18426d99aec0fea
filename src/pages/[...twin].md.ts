import { getGarden } from '../adapters/astro/get-garden.ts';
import { twinKept } from '../adapters/cache/render-kept.ts';
import { documentContext } from '../markdown/document-context.ts';
import { pageTwin } from '../views/twins/page-twin.ts';
import { twinUrl } from '../views/page/page-meta.ts';

export const getStaticPaths = async () => {
	const garden = await getGarden();
	return garden.addresses.map((url) => ({ params: { twin: twinUrl(url).slice(1, -'.md'.length) }, props: { url } }));
};

export const GET = async ({ props: { url } }: { props: { url: string } }) => {
	const garden = await getGarden();
	const entry = garden.targets.get(url)?.entry ?? null;
	return new Response(pageTwin(garden, url, entry === null ? '' : await twinKept(entry, documentContext(garden, entry.path))));
};
