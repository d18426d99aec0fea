import { getGarden } from '../../adapters/astro/get-garden.ts';
import { rawUrl } from '../../model/code/code-url.ts';

export const getStaticPaths = async () => {
	const { code } = await getGarden();
	return [...code.pages.keys()].map((file) => ({ params: { raw: rawUrl(file).slice('/code/'.length, -'.txt'.length) }, props: { file } }));
};

/** A file as it is, for readers who run it. */
export const GET = async ({ props }: { props: { file: string } }) => {
	const { files } = await getGarden();
	return new Response(files.get(props.file), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
