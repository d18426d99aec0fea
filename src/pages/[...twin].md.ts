import { getGarden } from '../adapters/astro/get-garden.ts';
import { pageKey } from '../adapters/cache/page-key.ts';
import { twinKept, type KeptText } from '../adapters/cache/render-kept.ts';
import { documentContext } from '../markdown/document-context.ts';
import { pageTwin, twinContent } from '../views/twins/page-twin.ts';
import { twinUrl } from '../views/page/page-meta.ts';

export const getStaticPaths = async () => {
	const garden = await getGarden();
	return Promise.all(garden.addresses.map(async (url) => {
		const entry = garden.targets.get(url)?.entry ?? null;
		const twin = entry === null ? null : await twinKept(entry, documentContext(garden, entry.path));
		return { params: { twin: twinUrl(url).slice(1, -'.md'.length) }, props: { url, twin }, cacheKey: pageKey(twinContent(garden, url, twin?.hash ?? '')) };
	}));
};

export const GET = async ({ props: { url, twin } }: { props: { url: string; twin: KeptText | null } }) =>
	new Response(pageTwin(await getGarden(), url, (await twin?.text()) ?? ''));
