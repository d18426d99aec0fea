import { getGarden } from '../../adapters/astro/get-garden.ts';
import { pageKey } from '../../adapters/cache/page-key.ts';
import { rawUrl } from '../../model/code/code-url.ts';

export const getStaticPaths = async () => {
	const { code, files } = await getGarden();
	return [...code.pages.keys()].map((file) => {
		const text = files.get(file) ?? '';
		return { params: { raw: rawUrl(file).slice('/code/'.length, -'.txt'.length) }, props: { text }, cacheKey: pageKey(text) };
	});
};

/** A file as it is, for readers who run it. */
export const GET = ({ props }: { props: { text: string } }) => new Response(props.text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
