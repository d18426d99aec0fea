import { getGarden } from '../../../adapters/astro/get-garden.ts';
import type { Kit } from '../../../model/projects/read-kits.ts';
import { zipStarter } from '../../../views/project/starter.ts';

export const getStaticPaths = async () => {
	const { projects, kits } = await getGarden();
	return projects.flatMap(({ slug }) => {
		const kit = kits.get(slug);
		return kit === undefined ? [] : [{ params: { slug }, props: { kit } }];
	});
};

/** The starter of a project, for readers who begin. */
export const GET = async ({ props }: { props: { kit: Kit } }) =>
	new Response(zipStarter(await getGarden(), props.kit), { headers: { 'content-type': 'application/zip' } });
